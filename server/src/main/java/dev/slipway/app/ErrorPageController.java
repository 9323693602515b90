package dev.slipway.app;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.wire.ProblemBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was refused before it reached an endpoint, such as a malformed path, in the same form as everything else. */
@RestController
@Hidden
class ErrorPageController implements ErrorController {
    @RequestMapping("/error")
    @Allow(Permission.ANYONE)
    ResponseEntity<ProblemBody> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String name = ProblemBodies.name(status);
        return ProblemBodies.answer(
                status, name, status < 500 ? "The server cannot make sense of this request" : "Something failed");
    }
}
