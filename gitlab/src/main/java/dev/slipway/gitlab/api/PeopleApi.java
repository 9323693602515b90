package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /user}, {@code /users} and what the instance tells about itself. */
final class PeopleApi {
    void addTo(Endpoints endpoints) {
        endpoints
                .get("/user", Scopes.USER, call -> Reply.json(200, PersonEntity.own(call.instance(), call.person())))
                .get("/users", Scopes.USER, this::list)
                .get("/users/:user", Scopes.USER, this::one)
                .get("/version", Scopes.USER, this::version)
                .get("/metadata", Scopes.USER, this::metadata);
    }

    private Reply list(ApiCall call) {
        Person viewer = call.person();
        String username = call.parameters().text("username", "").toLowerCase(Locale.ROOT);
        String search = call.parameters().text("search", "").toLowerCase(Locale.ROOT);
        List<Person> people = call.instance()
                .store()
                .people()
                .all(person -> (username.isEmpty()
                                || person.username().toLowerCase(Locale.ROOT).equals(username))
                        && matches(person, search));
        return Pages.offset(call, people.reversed(), person -> entity(call, viewer, person));
    }

    private static boolean matches(Person person, String search) {
        return search.isEmpty()
                || person.username().toLowerCase(Locale.ROOT).contains(search)
                || person.name().toLowerCase(Locale.ROOT).contains(search)
                || person.email().toLowerCase(Locale.ROOT).equals(search);
    }

    private static Map<String, @Nullable Object> entity(ApiCall call, Person viewer, Person person) {
        return viewer.admin() ? PersonEntity.own(call.instance(), person) : PersonEntity.basic(call.instance(), person);
    }

    private Reply one(ApiCall call) {
        Person viewer = call.person();
        Person person =
                call.instance().store().people().find(call.number("user")).orElseThrow(() -> Failures.notFound("User"));
        return Reply.json(
                200,
                viewer.admin()
                        ? PersonEntity.own(call.instance(), person)
                        : PersonEntity.profile(call.instance(), person));
    }

    private Reply version(ApiCall call) {
        call.person();
        return Reply.json(200, Json.object("version", Instance.VERSION, "revision", "5a5f4d1c0de"));
    }

    private Reply metadata(ApiCall call) {
        call.person();
        return Reply.json(
                200,
                Json.object(
                        "version",
                        Instance.VERSION,
                        "revision",
                        "5a5f4d1c0de",
                        "kas",
                        Json.object(
                                "enabled", false,
                                "externalUrl", null,
                                "externalK8sProxyUrl", null,
                                "version", null),
                        "enterprise",
                        true));
    }
}
