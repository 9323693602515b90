package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Passwords;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Visibility;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only administrators may: applications of the instance, and people. */
final class AdminApi {
    void addTo(Endpoints endpoints) {
        endpoints
                .get("/applications", Scopes.READ, this::applications)
                .on("POST", "/applications", Scopes.WRITE, this::createApplication)
                .on("DELETE", "/applications/:application", Scopes.WRITE, this::deleteApplication)
                .on("POST", "/applications/:application/renew-secret", Scopes.WRITE, this::renewSecret)
                .on("POST", "/users", Scopes.WRITE, this::createPerson)
                .on("POST", "/users/:user/block", Scopes.WRITE, call -> state(call, "blocked"))
                .on("POST", "/users/:user/unblock", Scopes.WRITE, call -> state(call, "active"))
                .on("POST", "/users/:user/deactivate", Scopes.WRITE, call -> state(call, "deactivated"))
                .on("POST", "/users/:user/activate", Scopes.WRITE, call -> state(call, "active"));
    }

    private static Map<String, @Nullable Object> entity(Application application) {
        return Json.object(
                "id", application.id(),
                "application_id", application.uid(),
                "application_name", application.name(),
                "callback_url", String.join("\n", application.redirectUris()),
                "confidential", application.confidential());
    }

    private static Map<String, @Nullable Object> entity(Application application, String secret) {
        Map<String, @Nullable Object> entity = entity(application);
        entity.put("secret", secret);
        return entity;
    }

    private Reply applications(ApiCall call) {
        call.administrator();
        return Pages.offset(
                call, call.instance().store().applications().stream().toList(), AdminApi::entity);
    }

    private Reply createApplication(ApiCall call) {
        call.administrator();
        String name = call.required("name");
        List<String> redirects = List.of(call.required("redirect_uri").strip().split("\\s+", -1));
        call.required("scopes");
        List<String> scopes = call.parameters().list("scopes");
        if (!Scopes.ALL.containsAll(scopes)) {
            throw Failures.invalid("scopes", "doesn't match configured on the server.");
        }
        String secret = Secrets.applicationSecret();
        boolean confidential = !"false".equals(call.parameters().text("confidential"));
        Application made = call.instance()
                .store()
                .applications()
                .add(id -> new Application(
                        id, Secrets.hex(32), name, Secrets.digest(secret), redirects, scopes, confidential, false));
        return Reply.json(201, entity(made, secret));
    }

    private static Application application(ApiCall call) {
        call.administrator();
        return call.instance()
                .store()
                .applications()
                .find(call.number("application"))
                .orElseThrow(() -> Failures.notFound("Application"));
    }

    private Reply deleteApplication(ApiCall call) {
        Application application = application(call);
        var store = call.instance().store();
        store.grants().removeIf(grant -> grant.applicationId() == application.id());
        store.codes().removeIf(code -> code.applicationId() == application.id());
        store.applications().remove(application.id());
        return Reply.empty(204);
    }

    private Reply renewSecret(ApiCall call) {
        Application old = application(call);
        String secret = Secrets.applicationSecret();
        Application renewed = call.instance()
                .store()
                .applications()
                .put(new Application(
                        old.id(),
                        old.uid(),
                        old.name(),
                        Secrets.digest(secret),
                        old.redirectUris(),
                        old.scopes(),
                        old.confidential(),
                        old.trusted()));
        return Reply.json(201, entity(renewed, secret));
    }

    private Reply createPerson(ApiCall call) {
        call.administrator();
        Parameters parameters = call.parameters();
        String email = call.required("email");
        String username = call.required("username");
        String name = call.required("name");
        var store = call.instance().store();
        if (store.person(username).isPresent() || store.namespace(username).isPresent()) {
            throw Failures.message(409, "Username has already been taken");
        }
        if (store.people().first(one -> one.email().equalsIgnoreCase(email)).isPresent()) {
            throw Failures.message(409, "Email has already been taken");
        }
        Person made = store.people()
                .add(id -> new Person(
                        id,
                        username,
                        name,
                        email,
                        Passwords.hash(parameters.text("password", Secrets.hex(16))),
                        parameters.isTrue("admin"),
                        parameters.isTrue("skip_confirmation"),
                        "active",
                        false,
                        call.instance().now()));
        store.namespaces()
                .add(id -> new Namespace(
                        id,
                        name,
                        username,
                        username,
                        null,
                        made.id(),
                        "",
                        Visibility.PUBLIC,
                        call.instance().now()));
        return Reply.json(201, PersonEntity.own(call.instance(), made));
    }

    private Reply state(ApiCall call, String state) {
        call.administrator();
        Person person =
                call.instance().store().people().find(call.number("user")).orElseThrow(() -> Failures.notFound("User"));
        call.instance().store().people().put(person.in(state));
        return Reply.json(201, true);
    }
}
