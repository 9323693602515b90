package dev.slipway.gitlab.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.Membership;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When GitLab leaves a failing receiver alone, and how it comes back. */
class HookHealthTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Web web = GITLAB.with("api");

    private static Hook failed(int times) {
        Hook hook = new Hook(1, Membership.Place.PROJECT, 1, Map.of(), null, null, NOW, null);
        for (int i = 0; i < times; i++) {
            hook = hook.failed(NOW);
        }
        return hook;
    }

    @Test
    void toleratesThreeFailuresThenPausesLongerAndLongerAndEndsAtTheFortieth() {
        assertThat(failed(3).alertStatus(NOW)).isEqualTo("executable");
        assertThat(failed(4).alertStatus(NOW)).isEqualTo("temporarily_disabled");
        assertThat(failed(4).disabledUntil(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(failed(6).disabledUntil(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
        assertThat(failed(30).disabledUntil(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(failed(4).alertStatus(NOW.plus(Duration.ofMinutes(1)))).isEqualTo("executable");
        assertThat(failed(39).alertStatus(NOW)).isEqualTo("temporarily_disabled");
        assertThat(failed(40).alertStatus(NOW.plus(Duration.ofDays(900)))).isEqualTo("disabled");
        assertThat(failed(40).disabledUntil(NOW)).isNull();
        assertThat(failed(40).well().alertStatus(NOW)).isEqualTo("executable");
    }

    @Test
    void disablesAReceiverThatFailsAndAGoodTrialBringsItBack() throws IOException, InterruptedException {
        String project = GITLAB.project("private");
        try (Receiver receiver = new Receiver().answering(500)) {
            String hook = project + "/hooks/"
                    + web.post(project + "/hooks", "url", receiver.url())
                            .json()
                            .path("id")
                            .asLong();
            for (int i = 0; i < 4; i++) {
                Web.Answer trial = web.post(hook + "/test/push_events");
                assertThat(trial.status()).isEqualTo(422);
                assertThat(trial.json().path("message").asString()).isEqualTo("thanks");
                receiver.next();
            }
            assertThat(web.get(hook).json().path("alert_status").asString()).isEqualTo("temporarily_disabled");
            assertThat(web.get(hook).json().path("disabled_until").isString()).isTrue();
            web.post(project + "/repository/branches", "branch", "unheard", "ref", "main");
            receiver.answering(201);
            assertThat(web.post(hook + "/test/push_events").status()).isEqualTo(201);
            assertThat(web.get(hook).json().path("alert_status").asString()).isEqualTo("executable");
            assertThat(web.post(hook + "/test/push_events").status()).isEqualTo(429);
            assertThat(receiver.next().json().path("ref").asString()).isEqualTo("refs/heads/main");
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void saysWhyATrialCannotBeMade() {
        String project = GITLAB.project("internal");
        String hook = project + "/hooks/"
                + web.post(project + "/hooks", "url", "http://127.0.0.1:1/")
                        .json()
                        .path("id")
                        .asLong();
        assertThat(web.post(hook + "/test/nonsense").body())
                .isEqualTo("{\"error\":\"trigger does not have a valid value\"}");
        assertThat(web.post(hook + "/test/push_events").status()).isEqualTo(422);
        assertThat(web.get(hook + "/events")
                        .json()
                        .get(0)
                        .path("response_status")
                        .asString())
                .isEqualTo("internal error");
        assertThat(GITLAB.as("developer").post(hook + "/test/push_events").status())
                .isEqualTo(403);
    }
}
