package dev.slipway.access;

import dev.slipway.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The ends that authorizing at a Git host can come to other than a grant, each with what its page says. */
enum AuthorizationEnd {
    DENIED(
            "You did not agree",
            "The Git host told us that you do not want to give Slipway access to your repositories.",
            "On the host's page the request was denied.",
            "Authorize again and agree, or connect the repository with an access token instead."),
    STATE(
            "This is no authorization of ours",
            "The browser came back from the Git host without an authorization that was begun in it.",
            "It was finished already (by going back, or a second click), took longer than ten minutes, was begun in another browser"
                    + " or by another person, or somebody else made the link.",
            "Begin anew from the repositories page of your space, and allow cookies for this server."),
    APPLICATION(
            "The repositories application is not accepted",
            "The Git host did not accept the repositories application, or none is set up for it.",
            "Its secret was renewed at the host, the application was deleted there, or was never entered here.",
            "An administrator must enter the application's id and secret again. Until then repositories can be connected with an"
                    + " access token."),
    CODE(
            "The host took the authorization back",
            "The Git host did not accept the code that it had sent us a moment before.",
            "It was used already, took longer than its ten minutes, or was made for another address of this server.",
            "Authorize again. If that does not help, an administrator should compare the redirect URI of the application at the host"
                    + " with this server's public address."),
    UNREACHABLE(
            "The Git host does not answer",
            "This server got no proper answer from the Git host.",
            "The host is down or in maintenance, or the network between the two does not work; your own browser may well reach it.",
            "Authorize again in a few minutes. If it stays so, an administrator should look whether this server can reach the host."),
    SCOPES(
            "The authorization does not reach far enough",
            "The Git host gave a token, but it may not do what is needed to read repositories.",
            "The application at the host lacks the scopes read_api and read_repository, or your account there is blocked.",
            "An administrator must add the scopes to the application at the host; then authorize again."),
    FAILED(
            "The authorization did not work",
            "The Git host ended the authorization with an error of its own, or something failed that we did not foresee.",
            "The application there may lack a scope; the server's log tells more.",
            "Authorize again. If it happens again, tell an administrator.");

    private final String title;
    private final String happened;
    private final String why;
    private final String next;

    AuthorizationEnd(String title, String happened, String why, String next) {
        this.title = title;
        this.happened = happened;
        this.why = why;
        this.next = next;
    }

    /** The end that this failure of ours is. */
    static AuthorizationEnd of(Problem problem) {
        return switch (problem.code()) {
            case FORBIDDEN -> STATE;
            case SETUP_INVALID -> APPLICATION;
            case NOT_AUTHORIZED_AT_PROVIDER -> CODE;
            case PROVIDER_UNREACHABLE, PROVIDER_FAILED -> UNREACHABLE;
            case PROVIDER_ACCESS_TOO_LOW -> SCOPES;
            default -> FAILED;
        };
    }

    /** One that is not known is explained in general. */
    static AuthorizationEnd named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(FAILED);
    }

    /** What the page's address carries. */
    String code() {
        return "repositories_" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String happened() {
        return happened;
    }

    String why() {
        return why;
    }

    String next() {
        return next;
    }
}
