package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Instance;
import java.io.IOException;
import java.util.List;

/** Adds endpoints to the router: each with the scopes of which its caller's token must have one. */
final class Endpoints {
    private final Instance instance;
    private final Authentication authentication;
    private final Router router;

    Endpoints(Instance instance, Authentication authentication, Router router) {
        this.instance = instance;
        this.authentication = authentication;
        this.router = router;
    }

    /** Answers one kind of call. */
    interface Endpoint {
        Reply handle(ApiCall call) throws IOException;
    }

    Endpoints get(String pattern, List<String> scopes, Endpoint endpoint) {
        return on("GET", pattern, scopes, endpoint);
    }

    Endpoints on(String method, String pattern, List<String> scopes, Endpoint endpoint) {
        router.on(method, "/api/v4" + pattern, call -> endpoint.handle(apiCall(call, scopes)));
        return this;
    }

    private ApiCall apiCall(Call call, List<String> scopes) {
        return new ApiCall(instance, call, authentication.caller(call, scopes));
    }
}
