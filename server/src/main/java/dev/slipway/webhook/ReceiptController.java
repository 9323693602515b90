package dev.slipway.webhook;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Git hosts deliver to. */
@RestController
class ReceiptController {
    static final String PATH = "/api/webhooks/";

    private final Receipt receipt;

    ReceiptController(Receipt receipt) {
        this.receipt = receipt;
    }

    @PostMapping(PATH + "{type}/{id}")
    @Allow(Permission.ANYONE)
    void receive(@PathVariable String type, @PathVariable String id, HttpServletRequest request) throws IOException {
        receipt.take(type, id, request::getHeader, request.getContentLengthLong(), request.getInputStream());
    }
}
