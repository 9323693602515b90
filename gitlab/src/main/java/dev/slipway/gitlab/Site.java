package dev.slipway.gitlab;

import dev.slipway.gitlab.api.Api;
import dev.slipway.gitlab.auth.GitDoor;
import dev.slipway.gitlab.auth.Tokens;
import dev.slipway.gitlab.control.Control;
import dev.slipway.gitlab.git.GitBackend;
import dev.slipway.gitlab.hook.Deliveries;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.hook.Hooks;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Route;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.oauth.Provider;
import dev.slipway.gitlab.page.Layout;
import dev.slipway.gitlab.page.PersonalPages;
import dev.slipway.gitlab.page.PlacePages;
import dev.slipway.gitlab.page.Sessions;
import dev.slipway.gitlab.page.SignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Everything that answers at the address: git, API, OAuth, pages. */
final class Site implements Route, AutoCloseable {
    private final Router pages = new Router();
    private final Api api;
    private final GitDoor git;
    private final Layout layout;
    private final PlacePages places;
    private final Deliveries deliveries;

    private final Instance instance;
    private final Control control;

    Site(Instance instance, Path state, Control control) throws IOException {
        this.instance = instance;
        this.control = control;
        Sessions sessions = new Sessions(instance);
        Tokens tokens = new Tokens(instance);
        layout = new Layout(instance);
        deliveries = new Deliveries(instance);
        Events events = new Events(instance, deliveries);
        api = new Api(instance, tokens, sessions, new Hooks(events, deliveries));
        git = new GitDoor(instance, tokens, new GitBackend(instance.repositories()), events);
        pages.on("GET", "/assets/stand-in.css", _ -> Layout.css());
        new Provider(instance, sessions, layout, state).addTo(pages);
        new SignIn(instance, sessions, layout).addTo(pages);
        new PersonalPages(instance, sessions, layout).addTo(pages);
        places = new PlacePages(instance, sessions, layout);
    }

    @Override
    public Reply handle(Call call) throws IOException {
        if (!call.enter(instance.root())) {
            return missing();
        }
        Reply reply = control.handle(call, this::answer);
        return reply.status() == 0 ? reply : reply.with("X-Request-Id", requestId());
    }

    /** Stops what is under way to receivers of webhooks. */
    @Override
    public void close() {
        deliveries.close();
    }

    private static String requestId() {
        return "01"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36)
                        .toUpperCase(Locale.ROOT);
    }

    private Reply answer(Call call) throws IOException {
        if (call.path().startsWith("/api/v4/")) {
            return api.handle(call);
        }
        Reply fromGit = git.answer(call);
        if (fromGit != null) {
            return fromGit;
        }
        Reply fixed = pages.answer(call);
        Reply page = fixed == null && call.method().equals("GET")
                ? places.show(
                        call,
                        Parameters.decode(call.path().substring(1).replace("+", "%2B"))
                                .replaceAll("/+$", ""))
                : fixed;
        return page == null ? missing() : page;
    }

    private Reply missing() {
        return layout.card(
                404,
                "Not Found",
                "<div class=\"card\"><h1>404: Page not found</h1><p>Make sure the address is correct and the page has not"
                        + " moved, and that you may see it.</p></div>");
    }
}
