package dev.slipway.doctor;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import java.util.Optional;

/**
 * A request to whoever can give what is missing, ready to be sent.
 *
 * @param check the check that is well once it was given
 * @param what what is asked for
 * @param link where it is given
 * @param text for a mail
 * @param markdown for a chat or an issue
 */
record Letter(CheckId check, String who, String what, String why, String link, String text, String markdown) {
    /** Empty where nobody else is needed. */
    static Optional<Letter> of(Report report, Space space, Actor actor) {
        return report.plea().map(check -> written(report, report.finding(check), space, actor));
    }

    private static Letter written(Report report, Finding finding, Space space, Actor actor) {
        var ask = finding.ask();
        String link = finding.link();
        if (ask == null || link == null) {
            throw new IllegalStateException("A plea is a failure with something to ask for");
        }
        String why = "Slipway reads the code of " + report.project() + " to launch what is in it, in the space '"
                + space.name() + "', and looks with " + report.askedAs() + ".";
        String host = report.provider().name() + " (" + report.provider().baseUrl() + ")";
        var facts = new Facts(ask.what(), host, link, why, finding.evidence(), actor);
        return new Letter(ask.watch(), ask.who(), ask.what(), why, link, facts.plain(), facts.markdown());
    }

    /** What the request tells, in both of its forms. */
    private record Facts(String what, String host, String link, String why, String evidence, Actor actor) {
        String plain() {
            return """
                    Hello,

                    I need %s at %s. Could you give it?

                    Why: %s
                    Where: %s
                    What was found: %s

                    Thank you
                    %s (%s)
                    """.formatted(what, host, why, link, evidence, actor.name(), actor.email());
        }

        String markdown() {
            return """
                    Hello,

                    I need **%s** at %s. Could you [give it here](%s)?

                    - **Why:** %s
                    - **What was found:** `%s`

                    Thank you
                    %s (%s)
                    """.formatted(what, host, link, why, evidence.replace('`', '\''), actor.name(), actor.email());
        }
    }
}
