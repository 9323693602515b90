package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The frame around every page. */
public final class Layout {
    /** The tanuki's stand-in: four plain triangles of our own. */
    static final String MARK = """
            <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path fill="#e24329" d="M16 29 10 12h12z"/>\
            <path fill="#fc6d26" d="M16 29 10 12H3z"/><path fill="#fc6d26" d="M16 29l6-17h7z"/>\
            <path fill="#fca326" d="M10 12H3l3-9zM22 12h7l-3-9z"/></svg>""";

    private final Instance instance;

    /** Pages of this instance. */
    public Layout(Instance instance) {
        this.instance = instance;
    }

    /** An address of this instance, from a path that begins with a slash. */
    public String at(String path) {
        return instance.root() + path;
    }

    /** A page with the bar at the top. */
    public Reply page(int status, String title, @Nullable Person person, String content) {
        return send(status, title, """
                <header class="bar"><a class="brand" href="%s">%s<span>GitLab</span></a><nav>%s</nav></header>
                <main class="wide">%s</main>
                """.formatted(at("/"), MARK, menu(person), content));
    }

    /** A page with one card in the middle: signing in, consent, failures. */
    public Reply card(int status, String title, String content) {
        return send(status, title, """
                <main class="narrow"><a class="emblem" href="%s">%s</a>%s</main>
                <footer>GitLab stand-in · not affiliated with GitLab Inc.</footer>
                """.formatted(at("/"), MARK, content));
    }

    private String menu(@Nullable Person person) {
        return person == null
                ? "<a href=\"" + at("/users/sign_in") + "\">Sign in</a>"
                : """
                  <a href="%s">Projects</a><a href="%s">Groups</a><a href="%s">Applications</a>
                  <span class="who">%s</span><a href="%s">Sign out</a>""".formatted(
                                at("/dashboard/projects"),
                                at("/dashboard/groups"),
                                at("/-/user_settings/applications"),
                                Html.escape(person.name()),
                                at("/users/sign_out"));
    }

    private Reply send(int status, String title, String body) {
        return Reply.html(status, """
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8"><title>%s · GitLab</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <link rel="stylesheet" href="%s"><link rel="icon" href="data:,"></head>
                        <body>%s</body></html>
                        """.formatted(Html.escape(title), at("/assets/stand-in.css"), body))
                .with("Cache-Control", "no-store")
                .with("X-Frame-Options", "DENY")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    /** The style sheet. */
    public static Reply css() {
        try (InputStream css = Layout.class.getResourceAsStream("stand-in.css")) {
            if (css == null) {
                throw new IllegalStateException("the style sheet is missing from the artifact");
            }
            return Reply.bytes(200, "text/css; charset=utf-8", css.readAllBytes())
                    .with("Cache-Control", "public, max-age=300");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The fields that every form carries. */
    public static String token(String csrf) {
        return "<input type=\"hidden\" name=\"authenticity_token\" value=\"" + Html.escape(csrf)
                + "\" autocomplete=\"off\">";
    }
}
