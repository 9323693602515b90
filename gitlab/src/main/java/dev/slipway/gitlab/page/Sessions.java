package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Browser sessions: a random cookie, kept as its digest, with one authenticity token for all forms. */
public final class Sessions {
    /** The cookie's name, GitLab's own. */
    public static final String COOKIE = "_gitlab_session";

    private final Instance instance;

    /** Sessions of this instance. */
    public Sessions(Instance instance) {
        this.instance = instance;
    }

    /** A session with its cookie, when that has to be set. */
    public record Opened(Session session, @Nullable String cookie) {}

    /** The session of a call. */
    public Optional<Session> of(Call call) {
        String cookie = call.cookie(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        String digest = Secrets.digest(cookie);
        return instance.store().sessions().first(session -> session.digest().equals(digest));
    }

    /** Who is signed in; nobody when the account has been blocked since. */
    public Optional<Person> person(Call call) {
        return of(call).flatMap(this::person);
    }

    /** Who is signed in with this session. */
    public Optional<Person> person(Session session) {
        Long id = session.personId();
        return id == null
                ? Optional.empty()
                : instance.store().people().find(id).filter(Person::active);
    }

    /** The call's session, or a new one for nobody yet. */
    public Opened ofOrNew(Call call) {
        return of(call).map(session -> new Opened(session, null)).orElseGet(() -> open(null, null));
    }

    /** A new session. */
    public Opened open(@Nullable Long person, @Nullable String returnTo) {
        String cookie = Secrets.hex(32);
        Session session = instance.store()
                .sessions()
                .add(id -> new Session(id, Secrets.digest(cookie), person, Secrets.hex(24), returnTo, instance.now()));
        return new Opened(session, cookie);
    }

    /** Remembers where to go after signing in. */
    public void returnTo(Session session, @Nullable String path) {
        instance.store()
                .sessions()
                .put(new Session(
                        session.id(), session.digest(), session.personId(), session.csrf(), path, session.createdAt()));
    }

    /** Ends a session. */
    public void end(Session session) {
        instance.store().sessions().remove(session.id());
    }

    /** Whether a form was made for this session. */
    public boolean genuine(Session session, Call call) {
        String sent = call.parameters().text("authenticity_token", "");
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that sets the session's cookie if it is new. */
    public Reply with(Reply reply, Opened opened) {
        String cookie = opened.cookie();
        String secure = instance.url().startsWith("https:") ? "; Secure" : "";
        return cookie == null
                ? reply
                : reply.with(
                        "Set-Cookie",
                        COOKIE + "=" + cookie + "; Path=" + (instance.root().isEmpty() ? "/" : instance.root())
                                + "; HttpOnly; SameSite=Lax" + secure);
    }
}
