package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.Endpoints.Endpoint;
import dev.slipway.execution.Agents;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Members;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.identity.SpaceRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calls every endpoint as everybody, over HTTP, and compares with the permission table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {
    private RunningServer server;
    private final Map<Role, String> credentials = new EnumMap<>(Role.class);
    private final Map<Role, Actor> people = new EnumMap<>(Role.class);

    private enum Role {
        NOBODY(null, null),
        FOREIGN(AccountRole.MEMBER, null),
        MEMBER(AccountRole.MEMBER, SpaceRole.MEMBER),
        DEVELOPER(AccountRole.MEMBER, SpaceRole.DEVELOPER),
        SPACE_ADMIN(AccountRole.MEMBER, SpaceRole.ADMIN),
        ACCOUNT_ADMIN(AccountRole.ADMIN, null),
        AGENT(null, null),
        RUN(null, null);

        private final @Nullable AccountRole account;
        private final @Nullable SpaceRole space;

        Role(@Nullable AccountRole account, @Nullable SpaceRole space) {
            this.account = account;
            this.space = space;
        }
    }

    private enum Verdict {
        LET_IN,
        WHO_ARE_YOU,
        TOO_LITTLE,
        NO_SUCH_SPACE
    }

    @BeforeAll
    void start() throws Exception {
        server = RunningServer.start();
        for (var role : Role.values()) {
            if (role.account != null) {
                var person =
                        Cast.person(server.context(), role.name().toLowerCase(java.util.Locale.ROOT), role.account);
                people.put(role, person);
                credentials.put(role, Cast.bearer(server.context(), person));
            }
        }
        credentials.put(
                Role.AGENT,
                "Bearer " + server.context().getBean(Agents.class).builtIn().reveal());
        credentials.put(Role.RUN, "Basic cnVuOm5vdC1vZi10aGlzLXN0YXRl");
        var elsewhere = server.context().getBean(Spaces.class).create("elsewhere", null, null);
        join(elsewhere, Role.FOREIGN, SpaceRole.MEMBER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyEndpointAnswersEverybodyAsTheTableSays() throws Exception {
        var endpoints = Endpoints.of(server.context());
        assertThat(endpoints).hasSizeGreaterThan(20);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < endpoints.size(); i++) {
            for (var role : Role.values()) {
                // A space of its own for each call: some calls delete what they are let in to.
                var space = space("guarded " + i + " " + role);
                compare(endpoints.get(i), role, space, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSpaceOfSomebodyElseLooksLikeOneThatDoesNotExist() throws Exception {
        var space = space("hidden");
        var hidden = send("GET", "/api/spaces/" + space.name(), Role.FOREIGN);
        var missing = send("GET", "/api/spaces/nowhere", Role.FOREIGN);
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(hidden.body()).isEqualTo(missing.body().replace("nowhere", "hidden"));
    }

    private void compare(Endpoint endpoint, Role role, Space space, List<String> wrong) throws Exception {
        String path = endpoint.filled(space.name().replace(" ", "%20"));
        var response = send(endpoint.method(), path, role);
        var expected = expected(endpoint, role);
        var actual = verdict(response, space);
        if (actual != expected) {
            wrong.add("%s %s as %s: %s, not %s: %d %s"
                    .formatted(
                            endpoint.method(),
                            endpoint.path(),
                            role,
                            actual,
                            expected,
                            response.statusCode(),
                            response.body().lines().findFirst().orElse("")));
        }
    }

    private static Verdict expected(Endpoint endpoint, Role role) {
        return switch (endpoint.permission().who()) {
            case ANYONE -> Verdict.LET_IN;
            case AGENT -> role == Role.AGENT ? Verdict.LET_IN : Verdict.WHO_ARE_YOU;
            // A run's credential opens the state of that run alone; the room of states tests that.
            case RUN -> Verdict.WHO_ARE_YOU;
            default -> ofPerson(endpoint, role);
        };
    }

    private static Verdict ofPerson(Endpoint endpoint, Role role) {
        if (role.account == null) {
            return Verdict.WHO_ARE_YOU;
        }
        if (endpoint.isInSpace() && role == Role.FOREIGN) {
            return Verdict.NO_SUCH_SPACE;
        }
        Permission permission = endpoint.permission();
        var inSpace = role == Role.FOREIGN ? SpaceRole.MEMBER : role.space;
        return permission.isGrantedTo(role.account, inSpace) ? Verdict.LET_IN : Verdict.TOO_LITTLE;
    }

    private static Verdict verdict(HttpResponse<String> response, Space space) {
        return switch (response.statusCode()) {
            case 401 -> Verdict.WHO_ARE_YOU;
            case 403 -> Verdict.TOO_LITTLE;
            case 404 ->
                response.body().contains("SPACE_NOT_FOUND") && response.body().contains(space.name())
                        ? Verdict.NO_SUCH_SPACE
                        : Verdict.LET_IN;
            default -> Verdict.LET_IN;
        };
    }

    private HttpResponse<String> send(String method, String path, Role role) throws Exception {
        boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        var request = HttpRequest.newBuilder(server.url(path))
                .method(method, hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
        var credential = credentials.get(role);
        if (credential != null) {
            request.header("Authorization", credential);
        }
        return server.send(request.build());
    }

    private Space space(String name) {
        var space = server.context().getBean(Spaces.class).create(name, null, null);
        for (var role : Role.values()) {
            if (role.space != null) {
                join(space, role, role.space);
            }
        }
        return space;
    }

    private void join(Space space, Role role, SpaceRole spaceRole) {
        var admin = java.util.Objects.requireNonNull(people.get(Role.ACCOUNT_ADMIN));
        var person = java.util.Objects.requireNonNull(people.get(role));
        server.context().getBean(Members.class).put(admin, space.id(), person.email(), spaceRole);
    }
}
