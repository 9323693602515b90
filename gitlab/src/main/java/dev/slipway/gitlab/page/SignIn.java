package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Passwords;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out, with GitLab's paths and field names. */
public final class SignIn {
    private final Instance instance;
    private final Sessions sessions;
    private final Layout layout;

    /** Signs people in to this instance. */
    public SignIn(Instance instance, Sessions sessions, Layout layout) {
        this.instance = instance;
        this.sessions = sessions;
        this.layout = layout;
    }

    /** Adds the pages. */
    public void addTo(Router router) {
        router.on("GET", "/users/sign_in", this::show)
                .on("POST", "/users/sign_in", this::submit)
                .on("GET", "/users/sign_out", this::leave)
                .on("POST", "/users/sign_out", this::leave);
    }

    private Reply show(Call call) {
        if (sessions.person(call).isPresent()) {
            return Reply.redirect(instance.url() + "/");
        }
        Sessions.Opened opened = sessions.ofOrNew(call);
        return sessions.with(form(200, opened.session(), null, ""), opened);
    }

    private Reply submit(Call call) {
        Optional<Session> session = sessions.of(call);
        if (session.isEmpty() || !sessions.genuine(session.get(), call)) {
            return layout.card(
                    422,
                    "The change you requested was rejected",
                    "<div class=\"card\"><h1>422: The change you requested was rejected</h1><p>Make sure you have access"
                            + " to the thing you tried to change, and that your browser keeps cookies.</p><p><a href=\""
                            + layout.at("/users/sign_in") + "\">Sign in again</a></p></div>");
        }
        String login = call.parameters().text("user[login]", "");
        String password = call.parameters().text("user[password]", "");
        Optional<Person> person = find(login);
        if (person.isEmpty() || !Passwords.fits(password, person.get().passwordHash())) {
            return form(200, session.get(), "Invalid login or password.", login);
        }
        if (!person.get().active()) {
            return form(
                    200,
                    session.get(),
                    "Your account has been blocked. Contact your GitLab administrator if you think this is an error.",
                    login);
        }
        return welcome(session.get(), person.get());
    }

    private Reply welcome(Session before, Person person) {
        String back = before.returnTo();
        sessions.end(before);
        Sessions.Opened opened = sessions.open(person.id(), null);
        return sessions.with(Reply.redirect(instance.url() + (back == null ? "/" : back)), opened);
    }

    private Reply leave(Call call) {
        sessions.of(call).ifPresent(sessions::end);
        return Reply.redirect(instance.url() + "/users/sign_in");
    }

    private Optional<Person> find(String login) {
        return instance.store()
                .people()
                .first(person -> !person.bot()
                        && (person.username().equalsIgnoreCase(login)
                                || person.email().equalsIgnoreCase(login)));
    }

    private Reply form(int status, Session session, @Nullable String alert, String login) {
        return layout.card(status, "Sign in", """
                <h1>GitLab Enterprise Edition</h1>%s
                <form class="card" id="new_user" action="%s" method="post">%s
                <label for="user_login">Username or primary email</label>
                <input id="user_login" name="user[login]" value="%s" autocomplete="username" autofocus required>
                <label for="user_password">Password</label>
                <input id="user_password" name="user[password]" type="password" autocomplete="current-password" required>
                <label class="check"><input type="checkbox" name="user[remember_me]" value="1"> Remember me</label>
                <button class="confirm" type="submit" data-testid="sign-in-button">Sign in</button></form>
                """.formatted(
                        alert == null ? "" : "<p class=\"alert\" role=\"alert\">" + alert + "</p>",
                        layout.at("/users/sign_in"),
                        Layout.token(session.csrf()),
                        Html.escape(login)));
    }
}
