package dev.slipway.catalog;

import dev.slipway.app.RunningServer;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Members;
import dev.slipway.identity.Space;
import dev.slipway.identity.SpaceRole;
import dev.slipway.identity.Spaces;
import dev.slipway.signin.Cast;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server with a space named {@code team}, and people in it who call the API: admin, leader, developer, member. */
public final class Caller implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    public final RunningServer server;
    public final Space space;
    private final Map<String, String> tokens = new HashMap<>();

    /** Starts it with further arguments, as {@link RunningServer#start} takes them. */
    public Caller(String... arguments) throws IOException {
        server = RunningServer.start(arguments);
        var context = server.context();
        space = context.getBean(Spaces.class).create("team", null, null);
        var admin = Cast.person(context, "admin", AccountRole.ADMIN);
        tokens.put("admin", Cast.bearer(context, admin));
        var roles = Map.of("leader", SpaceRole.ADMIN, "developer", SpaceRole.DEVELOPER, "member", SpaceRole.MEMBER);
        roles.forEach((name, role) -> {
            var person = Cast.person(context, name, AccountRole.MEMBER);
            context.getBean(Members.class).put(admin, space.id(), person.email(), role);
            tokens.put(name, Cast.bearer(context, person));
        });
    }

    /** The answer to a call that must succeed. */
    public JsonNode ok(String who, String method, String path, String body) throws Exception {
        var response = call(who, method, path, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Status and name of the fault of a call that must fail, such as {@code 404 BLUEPRINT_NOT_FOUND}. */
    public String fault(String who, String method, String path, String body) throws Exception {
        var response = call(who, method, path, body);
        return response.statusCode() + " "
                + JSON.readTree(response.body())
                        .path("errors")
                        .path(0)
                        .path("name")
                        .asString("none");
    }

    /** The header that says who somebody is. */
    public String authorization(String who) {
        return String.valueOf(tokens.get(who));
    }

    /** The answer, whichever it is. */
    public HttpResponse<String> call(String who, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(server.url(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", String.valueOf(tokens.get(who)));
        return server.send(request.build());
    }

    @Override
    public void close() {
        server.close();
    }
}
