package dev.slipway.tfstate;

import dev.slipway.execution.Orders;
import dev.slipway.execution.Run;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Terraform's {@code http} backend (documented under "Backend Type: http"): 200 with the state or 204 without one, 423 with the
 * holder's lock info when the state is locked.
 */
@RestController
@RequestMapping("/api/tfstate/{environment}/{grain}")
class StateController {
    private final States states;
    private final Orders orders;
    private final StateConfig config;
    private final JsonMapper json;

    StateController(States states, Orders orders, StateConfig config, JsonMapper json) {
        this.states = states;
        this.orders = orders;
        this.config = config;
        this.json = json;
    }

    @GetMapping
    @Allow(Permission.RUN)
    ResponseEntity<byte[]> read(
            @PathVariable String environment, @PathVariable String grain, HttpServletRequest request) {
        var key = new StateKey(environment, grain);
        authenticated(key, request);
        return states.newest(key)
                .map(state -> json(200, state.reveal()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    @Allow(Permission.RUN)
    ResponseEntity<byte[]> write(
            @PathVariable String environment,
            @PathVariable String grain,
            @RequestParam(name = "ID", required = false) @Nullable String lockId,
            HttpServletRequest request)
            throws IOException {
        var key = new StateKey(environment, grain);
        var run = authenticated(key, request);
        states.write(key, run, lockId, body(request));
        return json(200, "{}");
    }

    @DeleteMapping
    @Allow(Permission.RUN)
    ResponseEntity<byte[]> delete(
            @PathVariable String environment, @PathVariable String grain, HttpServletRequest request) {
        var key = new StateKey(environment, grain);
        states.delete(key, authenticated(key, request));
        return json(200, "{}");
    }

    @PostMapping("/lock")
    @Allow(Permission.RUN)
    ResponseEntity<byte[]> lock(
            @PathVariable String environment, @PathVariable String grain, HttpServletRequest request)
            throws IOException {
        var key = new StateKey(environment, grain);
        var run = authenticated(key, request);
        String info = body(request);
        String id = lockId(info);
        if (id.isEmpty()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "A lock needs its info with an ID");
        }
        return states.lock(key, run, id, info).map(held -> json(423, held)).orElseGet(() -> json(200, info));
    }

    @PostMapping("/unlock")
    @Allow(Permission.RUN)
    ResponseEntity<byte[]> unlock(
            @PathVariable String environment, @PathVariable String grain, HttpServletRequest request)
            throws IOException {
        var key = new StateKey(environment, grain);
        states.unlock(key, authenticated(key, request), lockId(body(request)));
        return json(200, "{}");
    }

    private Run authenticated(StateKey key, HttpServletRequest request) {
        return basic(request.getHeader("Authorization"))
                .flatMap(pair -> orders.run(pair[0], Secret.of(pair[1])))
                .filter(run -> run.stream().equals(key.stream()))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_SIGNED_IN,
                        "This state is open only to the run that works on it, as long as it is under way"));
    }

    private static Optional<String[]> basic(@Nullable String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {pair.substring(0, colon), pair.substring(colon + 1)});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String body(HttpServletRequest request) throws IOException {
        long most = config.maxSize().toBytes();
        byte[] bytes = request.getInputStream().readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            throw new Problem(
                    ErrorCode.TOO_LARGE,
                    "The state is larger than " + config.maxSize().toMegabytes()
                            + " MB; raise slipway.state.max-size or split the module");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String lockId(String info) {
        try {
            return info.isBlank() ? "" : json.readTree(info).path("ID").asString("");
        } catch (JacksonException notJson) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "A lock's info is JSON; this is not");
        }
    }

    private static ResponseEntity<byte[]> json(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
