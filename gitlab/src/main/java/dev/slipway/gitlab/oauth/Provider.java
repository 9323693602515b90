package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Route;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.page.Layout;
import dev.slipway.gitlab.page.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OAuth and OpenID Connect endpoints together. */
public final class Provider {
    private final Instance instance;
    private final Authorize authorize;
    private final TokenEndpoint tokens;
    private final Inspection inspection;
    private final OpenId openId;
    private final SigningKey key;

    /** A provider that keeps its signing key in a folder. */
    public Provider(Instance instance, Sessions sessions, Layout layout, Path folder) throws IOException {
        this.instance = instance;
        this.key = SigningKey.in(folder);
        this.openId = new OpenId(instance, key);
        Clients clients = new Clients(instance.store());
        this.authorize = new Authorize(instance, sessions, layout);
        this.tokens = new TokenEndpoint(instance, clients, new TokenAnswer(instance, openId));
        this.inspection = new Inspection(instance, clients);
    }

    /** Adds the endpoints. */
    public void addTo(Router router) {
        authorize.addTo(router);
        open(router, "POST", "/oauth/token", "POST, OPTIONS", tokens::handle);
        open(router, "POST", "/oauth/revoke", "POST, OPTIONS", inspection::revoke);
        open(router, "GET", "/oauth/userinfo", "GET, HEAD, POST, OPTIONS", this::userinfo);
        open(router, "POST", "/oauth/userinfo", "GET, HEAD, POST, OPTIONS", this::userinfo);
        open(router, "GET", "/oauth/discovery/keys", "GET, HEAD", _ -> Reply.json(200, keys()));
        open(
                router,
                "GET",
                "/.well-known/openid-configuration",
                "GET, HEAD",
                _ -> Reply.json(200, Discovery.document(instance.url())));
        router.on("POST", "/oauth/introspect", inspection::introspect).on("GET", "/oauth/token/info", inspection::info);
    }

    private Map<String, @Nullable Object> keys() {
        return Json.object("keys", List.of(key.published()));
    }

    /** Adds a route that pages of other origins may call. */
    private static void open(Router router, String method, String path, String methods, Route route) {
        router.on(method, path, call -> {
            try {
                return route.handle(call).with("Access-Control-Allow-Origin", "*");
            } catch (Refusal refusal) {
                throw new Refusal(refusal.reply().with("Access-Control-Allow-Origin", "*"));
            }
        });
        router.on(
                "OPTIONS",
                path,
                _ -> Reply.empty(200)
                        .with("Access-Control-Allow-Origin", "*")
                        .with("Access-Control-Allow-Methods", methods)
                        .with("Access-Control-Allow-Headers", "Authorization, Content-Type"));
    }

    private Reply userinfo(Call call) {
        Optional<Grant> grant = inspection.grant(Inspection.bearer(call));
        String flaw = inspection.flaw(grant);
        if (grant.isEmpty() || flaw != null) {
            return refuse(401, "invalid_token", flaw == null ? "" : flaw);
        }
        if (!grant.get().scopes().contains("openid")) {
            return refuse(403, "insufficient_scope", "Access to this resource requires scope \"openid\".");
        }
        Long id = grant.get().personId();
        Optional<Person> person =
                id == null ? Optional.empty() : instance.store().people().find(id);
        return person.filter(Person::active)
                .map(one -> Reply.json(200, openId.userinfo(one, grant.get().scopes())))
                .orElseGet(() -> refuse(401, "invalid_token", "The access token is invalid"));
    }

    private static Reply refuse(int status, String error, String description) {
        return Reply.empty(status)
                .with("Cache-Control", "no-store")
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"Doorkeeper\", error=\"" + error + "\", error_description=\"" + description
                                + "\"");
    }
}
