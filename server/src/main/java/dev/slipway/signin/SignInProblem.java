package dev.slipway.signin;

/** The ends that a sign-in can come to other than a session, each with the page that explains it. */
enum SignInProblem {
    NOT_SET_UP(
            "Not set up yet",
            "Nobody can sign in to this installation yet.",
            "It has no sign-in provider.",
            "Open the one-time set-up link that the server printed at its start; it is also in the file setup-link in its data"
                    + " folder."),
    DENIED(
            "You did not agree",
            "GitLab told us that you do not want to sign in to Slipway.",
            "On GitLab's page the request was denied.",
            "Sign in again and press Authorize. Slipway only reads who you are; access to repositories is asked for"
                    + " separately."),
    EMAIL_UNCONFIRMED(
            "Your e-mail address is not confirmed",
            "You are signed in at GitLab, but your e-mail address there is missing or not confirmed.",
            "Roles in Slipway are given to e-mail addresses, so an address must be proven to be yours.",
            "Confirm the address in your GitLab profile (there is a button that sends the mail again), then sign in again."),
    EMAIL_TAKEN(
            "Somebody else has your e-mail address",
            "Another person of this installation has the same e-mail address.",
            "That person came from another GitLab account, whose address was this one when it last signed in.",
            "If both are you, sign in with the older account, or change its address in GitLab and sign in with it once. Else"
                    + " ask an administrator."),
    CLIENT_REFUSED(
            "GitLab does not accept our secret",
            "GitLab refused the sign-in application's id or secret.",
            "The secret was renewed in GitLab, or the application was deleted there.",
            "An administrator must renew the application's secret in GitLab, start Slipway once with SLIPWAY_SETUP_AGAIN=true,"
                    + " and enter id and secret on the page whose link is printed then."),
    CODE_REFUSED(
            "GitLab took the sign-in back",
            "GitLab did not accept the code that it had sent us a moment before.",
            "It was used already, took longer than its ten minutes, or was made for another address of this server.",
            "Sign in again. If that does not help, compare the redirect URI of the application in GitLab with this server's"
                    + " public address."),
    CLOCK_OFF(
            "A clock is off",
            "GitLab's answer is from another time than this server's.",
            "The clocks of GitLab and of this server differ by more than a minute.",
            "An administrator must let both keep time by NTP. Then sign in again."),
    GITLAB_UNREACHABLE(
            "GitLab cannot be reached",
            "This server got no answer from GitLab in time.",
            "GitLab is down, or the network between the two does not work; your own browser may well reach it.",
            "Try again in a few minutes. If it stays so, an administrator should look whether this server can reach GitLab."),
    GITLAB_FAILED(
            "GitLab answers with an error",
            "GitLab answered, but not with what a GitLab answers.",
            "It is starting, in maintenance, or something in between answers for it.",
            "Try again in a few minutes. If it stays so, an administrator should look at GitLab."),
    GITLAB_REFUSED(
            "GitLab refused the sign-in",
            "GitLab ended the sign-in with an error of its own.",
            "The application in GitLab probably lacks one of the scopes openid, profile, email and read_user.",
            "An administrator must compare the application's scopes and redirect URI in GitLab with those of the set-up"
                    + " page."),
    ADDRESS_NOT_ALLOWED(
            "GitLab's address is not allowed",
            "This server must not call the address that GitLab has.",
            "The address is a private one, and no administrator has allowed it; or GitLab's name changed its meaning.",
            "An administrator must set GitLab up again and allow its private address."),
    IDENTITY_INVALID(
            "GitLab's statement does not hold",
            "What GitLab said about who you are could not be verified.",
            "It was signed by another key or issuer, or made for another sign-in or application.",
            "Sign in again. If it happens again, tell an administrator: somebody may be interfering."),
    STATE_MISSING(
            "This is not a sign-in of ours",
            "The browser came back from GitLab without the mark that belongs to a sign-in.",
            "The address was typed, kept as a bookmark, or made by somebody else.",
            "Begin anew with the button below."),
    STATE_UNKNOWN(
            "This sign-in is over",
            "The sign-in that the browser came back for is not there any more.",
            "It was finished already (by going back, or a second click), took longer than ten minutes, or was never begun here.",
            "Begin anew with the button below."),
    OTHER_BROWSER(
            "Another browser began this sign-in",
            "The sign-in was begun in another browser, or this one lost its cookie since.",
            "A link was passed on, cookies are blocked, or somebody tries to sign you in as somebody else.",
            "Begin anew with the button below, and allow cookies for this server."),
    TOO_MANY(
            "Too many sign-ins",
            "Very many sign-ins were begun from your network within a minute.",
            "A program goes round in circles, or somebody tries to keep this server busy.",
            "Wait a minute and sign in again. Scripts use an API token instead of signing in."),
    FAILED(
            "The sign-in did not work",
            "Something failed that we did not foresee.",
            "The server's log tells more.",
            "Sign in again. If it happens again, tell an administrator.");

    private final String title;
    private final String happened;
    private final String why;
    private final String next;

    SignInProblem(String title, String happened, String why, String next) {
        this.title = title;
        this.happened = happened;
        this.why = why;
        this.next = next;
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
