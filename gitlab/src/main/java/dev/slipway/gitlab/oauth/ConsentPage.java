package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.page.Layout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person sees between a client and their account. */
final class ConsentPage {
    private static final Map<String, String> TITLES = Map.of(
            "api", "Access the API on your behalf",
            "read_api", "Read API",
            "read_user", "Read your personal information",
            "read_repository", "Read Repository",
            "write_repository", "Read Repository and Write Repository",
            "openid", "Authenticate using OpenID Connect",
            "profile", "Allow read-only access to the user's personal information using OpenID Connect",
            "email", "Allow read-only access to the user's primary email address using OpenID Connect");
    private static final Map<String, String> DETAILS = Map.of(
            "api",
                    "Grants complete read/write access to the API, including all groups and projects, the container"
                            + " registry, the dependency proxy, and the package registry.",
            "read_api",
                    "Grants read access to the API, including all groups and projects, the container registry, and the"
                            + " package registry.",
            "read_user",
                    "Grants read-only access to your profile through the /user API endpoint, which includes username,"
                            + " public email, and full name.",
            "read_repository",
                    "Grants read-only access to repositories on private projects using Git-over-HTTP or the Repository"
                            + " Files API.",
            "write_repository",
                    "Grants read-write access to repositories on private projects using Git-over-HTTP (not using the API).",
            "openid",
                    "Grants permission to authenticate with GitLab using OpenID Connect. Also gives read-only access to the"
                            + " user's profile and group memberships.",
            "profile", "Grants read-only access to the user's profile data using OpenID Connect.",
            "email", "Grants read-only access to the user's primary email address using OpenID Connect.");

    private final Layout layout;

    ConsentPage(Layout layout) {
        this.layout = layout;
    }

    Reply ask(AuthorizeRequest.Sound request, Person person, String csrf) {
        String fields = fields(request, csrf);
        return layout.card(200, "Authorize " + request.application().name(), """
                <h1>%s is requesting access to your account on GitLab.</h1>
                <div class="card"><p>You are signed in as <strong>%s</strong> (@%s). \
                %s will be able to:</p><ul class="scopes">%s</ul>
                <p class="muted">Make sure you trust <strong>%s</strong> before authorizing. You will be sent to \
                <code>%s</code>.</p>
                <div class="actions">
                <form action="%s" method="post">%s<button class="confirm" type="submit" \
                data-testid="authorization-button">Authorize %s</button></form>
                <form action="%s" method="post"><input type="hidden" name="_method" value="delete">%s\
                <button type="submit">Cancel</button></form></div></div>
                """.formatted(
                        Html.escape(request.application().name()),
                        Html.escape(person.name()),
                        Html.escape(person.username()),
                        Html.escape(request.application().name()),
                        scopes(request),
                        Html.escape(request.application().name()),
                        Html.escape(request.redirectUri()),
                        layout.at("/oauth/authorize"),
                        fields,
                        Html.escape(request.application().name()),
                        layout.at("/oauth/authorize"),
                        fields));
    }

    private static String scopes(AuthorizeRequest.Sound request) {
        StringBuilder items = new StringBuilder();
        for (String scope : request.scopes()) {
            items.append("<li><strong>")
                    .append(Html.escape(TITLES.getOrDefault(scope, scope)))
                    .append("</strong><span class=\"muted\">")
                    .append(Html.escape(DETAILS.getOrDefault(scope, "Scope " + scope + ".")))
                    .append("</span></li>");
        }
        return items.toString();
    }

    private static String fields(AuthorizeRequest.Sound request, String csrf) {
        return Layout.token(csrf)
                + hidden("client_id", request.application().uid())
                + hidden("redirect_uri", request.redirectUri())
                + hidden("state", request.state())
                + hidden("response_type", "code")
                + hidden("response_mode", null)
                + hidden("scope", String.join(" ", request.scopes()))
                + hidden("nonce", request.nonce())
                + hidden("code_challenge", request.challenge())
                + hidden("code_challenge_method", request.challengeMethod());
    }

    private static String hidden(String name, @Nullable String value) {
        return value == null
                ? ""
                : "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">";
    }

    /** Consent was given before: on with the browser, as a page, not as a redirect. */
    Reply onward(String address) {
        String escaped = Html.escape(address);
        return Reply.html(200, """
                        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Redirecting</title>
                        <meta http-equiv="refresh" content="0; url=%s"></head>
                        <body><h3>Redirecting</h3><p><a href="%s">Click here to redirect to the application</a></p>
                        <script>window.location = document.querySelector("a").href;</script></body></html>
                        """.formatted(escaped, escaped)).with("Cache-Control", "no-store");
    }

    Reply failed(AuthorizeRequest.Flawed flaw) {
        return layout.card(
                200,
                "An error has occurred",
                "<div class=\"card\"><h1>An error has occurred</h1><p class=\"alert\" data-error=\""
                        + flaw.failure().error() + "\">" + Html.escape(flaw.description()) + "</p></div>");
    }
}
