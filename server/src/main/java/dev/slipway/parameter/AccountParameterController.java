package dev.slipway.parameter;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.wire.Done;
import dev.slipway.wire.parameter.ParameterBody;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account's parameters. */
@RestController
@RequestMapping("/api/settings/parameters")
class AccountParameterController {
    private final Parameters parameters;

    AccountParameterController(Parameters parameters) {
        this.parameters = parameters;
    }

    @GetMapping
    @Allow(Permission.VIEW_ACCOUNT_PARAMETERS)
    List<ParameterBody> list() {
        return parameters.list(null);
    }

    @GetMapping("/{name}")
    @Allow(Permission.VIEW_ACCOUNT_PARAMETERS)
    ParameterBody single(@PathVariable String name) {
        return parameters.single(null, name);
    }

    @PostMapping
    @Allow(Permission.MANAGE_ACCOUNT_PARAMETERS)
    ParameterBody add(@RequestBody ParameterBody body) {
        return parameters.add(null, body);
    }

    @PutMapping("/{name}")
    @Allow(Permission.MANAGE_ACCOUNT_PARAMETERS)
    ParameterBody change(@PathVariable String name, @RequestBody ParameterBody body) {
        return parameters.change(null, name, body);
    }

    @DeleteMapping("/{name}")
    @Allow(Permission.MANAGE_ACCOUNT_PARAMETERS)
    Done remove(@PathVariable String name) {
        parameters.remove(null, name);
        return new Done();
    }
}
