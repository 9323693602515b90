package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Code;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Session;
import dev.slipway.gitlab.page.Layout;
import dev.slipway.gitlab.page.Sessions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code /oauth/authorize}: asks (GET), is told yes (POST) or no (DELETE), and sends the browser back. */
final class Authorize {
    private final Instance instance;
    private final Sessions sessions;
    private final ConsentPage page;

    Authorize(Instance instance, Sessions sessions, Layout layout) {
        this.instance = instance;
        this.sessions = sessions;
        this.page = new ConsentPage(layout);
    }

    void addTo(Router router) {
        router.on("GET", "/oauth/authorize", this::ask)
                .on("POST", "/oauth/authorize", this::answer)
                .on("DELETE", "/oauth/authorize", this::answer);
    }

    private Reply ask(Call call) {
        Sessions.Opened opened = sessions.ofOrNew(call);
        Optional<Person> person = sessions.person(opened.session());
        if (person.isEmpty()) {
            sessions.returnTo(opened.session(), "/oauth/authorize?" + call.rawQuery());
            return sessions.with(Reply.redirect(instance.url() + "/users/sign_in"), opened);
        }
        return switch (AuthorizeRequest.of(call.query(), instance.store())) {
            case AuthorizeRequest.Flawed flaw -> page.failed(flaw);
            case AuthorizeRequest.Sound sound -> ask(sound, person.get(), opened.session());
        };
    }

    private Reply ask(AuthorizeRequest.Sound request, Person person, Session session) {
        if (!person.confirmed()) {
            return page.failed(new AuthorizeRequest.Flawed(OAuthFailure.UNCONFIRMED_EMAIL));
        }
        return request.application().trusted() || granted(request, person)
                ? page.onward(grant(request, person, session))
                : page.ask(request, person, session.csrf());
    }

    private boolean granted(AuthorizeRequest.Sound request, Person person) {
        Set<String> scopes = new HashSet<>(request.scopes());
        return request.application().confidential()
                && instance.store()
                        .grants()
                        .first(grant ->
                                grant.applicationId() == request.application().id()
                                        && Long.valueOf(person.id()).equals(grant.personId())
                                        && !grant.revoked()
                                        && !grant.expired(instance.now())
                                        && scopes.equals(new HashSet<>(grant.scopes())))
                        .isPresent();
    }

    private Reply answer(Call call) {
        Optional<Session> session = sessions.of(call);
        Optional<Person> person = session.flatMap(sessions::person);
        if (session.isEmpty() || person.isEmpty() || !sessions.genuine(session.get(), call)) {
            return Reply.redirect(instance.url() + "/users/sign_in");
        }
        boolean denied = call.method().equals("DELETE")
                || "delete".equals(call.parameters().text("_method"));
        return switch (AuthorizeRequest.of(call.parameters(), instance.store())) {
            case AuthorizeRequest.Flawed flaw -> page.failed(flaw);
            case AuthorizeRequest.Sound sound
            when denied ->
                Reply.redirect(back(
                        sound,
                        "error=access_denied&error_description="
                                + Parameters.encode(OAuthFailure.ACCESS_DENIED.description())
                                        .replace("%20", "+")));
            case AuthorizeRequest.Sound _
            when !person.get().confirmed() -> page.failed(new AuthorizeRequest.Flawed(OAuthFailure.UNCONFIRMED_EMAIL));
            case AuthorizeRequest.Sound sound -> Reply.redirect(grant(sound, person.get(), session.get()));
        };
    }

    private String grant(AuthorizeRequest.Sound request, Person person, Session session) {
        String code = Secrets.hex(32);
        instance.store()
                .codes()
                .add(id -> new Code(
                        id,
                        Secrets.digest(code),
                        request.application().id(),
                        person.id(),
                        request.redirectUri(),
                        request.scopes(),
                        request.challenge(),
                        request.challengeMethod(),
                        request.nonce(),
                        session.createdAt(),
                        instance.now()));
        return back(request, "code=" + code);
    }

    private static String back(AuthorizeRequest.Sound request, String parameters) {
        String state = request.state();
        return request.redirectUri()
                + (request.redirectUri().contains("?") ? "&" : "?")
                + parameters
                + (state == null ? "" : "&state=" + Parameters.encode(state));
    }
}
