package dev.slipway.doctor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all questions side by side, and waits for none of them longer than told. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private Rounds() {}

    /**
     * The findings of those who answered in time, and an unknown one for each that did not.
     *
     * @param host page of the host, for those that have nothing better to point to
     */
    static Map<CheckId, Finding> make(Map<CheckId, Supplier<Finding>> questions, Duration patience, String host) {
        var answers = new EnumMap<CheckId, CompletableFuture<Finding>>(CheckId.class);
        for (var check : CheckId.values()) {
            var question = questions.get(check);
            var answer = new CompletableFuture<Finding>();
            answers.put(
                    check, answer.completeOnTimeout(late(patience, host), patience.toMillis(), TimeUnit.MILLISECONDS));
            if (question != null) {
                Thread.ofVirtual().name("check-" + check.label()).start(() -> ask(check, question, answer, host));
            }
        }
        var findings = new EnumMap<CheckId, Finding>(CheckId.class);
        answers.forEach((check, answer) -> findings.put(check, answer.join()));
        return findings;
    }

    /** A check that fails by a fault of ours is no reason to withhold the others. */
    private static void ask(CheckId check, Supplier<Finding> question, CompletableFuture<Finding> answer, String host) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException fault) {
            LOG.error("The check {} failed in an unexpected way", check.label(), fault);
            answer.complete(Finding.unknown(
                    "This check failed by a fault of Slipway's; the server's log has it.", "Examine again", host));
        }
    }

    private static Finding late(Duration patience, String host) {
        return Finding.unknown(
                "No answer within " + patience.toMillis() + " ms.",
                "Look whether the host answers, and examine again",
                host);
    }
}
