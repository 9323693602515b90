package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a report comes to, and that there is always one. */
class ReportTest {
    private static final Provider GITLAB = new Provider(
            new ProviderId(UUID.randomUUID()),
            "GitLab",
            "gitlab",
            URI.create("https://git.example"),
            null,
            List.of(),
            false);
    private static final Finding WELL = Finding.ok("well");
    private static final Actor GUS = new Actor(new UserId(UUID.randomUUID()), "gus@example.com", "Gus Tanaka");

    private final Map<CheckId, Finding> findings = new EnumMap<>(CheckId.class);

    ReportTest() {
        for (var check : CheckId.values()) {
            findings.put(check, WELL);
        }
    }

    @Test
    void isWellWhenAllIs() {
        assertThat(report().verdict()).isEqualTo(Verdict.OK);
        assertThat(report().summary()).isEqualTo("acme/web can be read and cloned with your own grant.");
        assertThat(report().plea()).isEmpty();
    }

    @Test
    void isNotSpoiledByAnApplicationThatNobodyCanAskAbout() {
        findings.put(CheckId.SIGNIN_APP, Finding.unknown("no token", "Sign in", "/auth"));
        assertThat(report().verdict()).isEqualTo(Verdict.OK);
        findings.put(CheckId.CLONE, Finding.unknown("no agent", "Start an agent", "/agents"));
        assertThat(report().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report().summary()).contains("could not be found out").contains("Start an agent");
    }

    @Test
    void beginsWithTheCauseOfTheOtherFailures() {
        findings.put(CheckId.CLONE, Finding.failed("403", "Ask for Reporter to clone", "https://x"));
        findings.put(CheckId.READ_TREE, Finding.failed("403", "Ask for Reporter to read", "https://x"));
        findings.put(CheckId.ROLE, Finding.failed("Guest", "Ask for Reporter", "https://x"));
        assertThat(report().summary()).endsWith("Role: Ask for Reporter.");
        findings.put(CheckId.TOKEN, Finding.failed("401", "Make a token", "https://x"));
        assertThat(report().summary()).endsWith("Token: Make a token.");
    }

    @Test
    void asksForWhatOnlyOthersCanGive() {
        findings.put(
                CheckId.ROLE,
                Finding.failed("GET /members answered `Guest`", "Ask", "https://git.example/members")
                        .asking("the role Reporter", "Olga (Owner)", CheckId.ROLE));
        var space = new Space(new SpaceId(UUID.randomUUID()), "dev", "blue", "box");
        var letter = Letter.of(report(), space, GUS).orElseThrow();
        assertThat(letter.text()).contains("the role Reporter", "https://git.example/members", "'dev'", "Gus Tanaka");
        assertThat(letter.markdown())
                .contains("[give it here](https://git.example/members)")
                .doesNotContain("`Guest`");
        findings.put(CheckId.TOKEN, Finding.failed("401", "Make a token", "https://x"));
        assertThat(report().plea()).isEmpty();
    }

    @Test
    void holdsThatWhateverIsNotWellHasAnActionAndALink() {
        assertThatThrownBy(() -> new Finding(Verdict.FAILED, "why", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(Verdict.OK, "why", "do", "https://x", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsForNoCheckLongerThanTold() {
        var never = new CountDownLatch(1);
        Map<CheckId, Supplier<Finding>> questions = Map.of(
                CheckId.TOKEN, () -> WELL,
                CheckId.PROJECT,
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                            return WELL;
                        },
                CheckId.ROLE,
                        () -> {
                            throw new IllegalStateException("a fault of ours");
                        });
        var made = Rounds.make(questions, Duration.ofMillis(200), "https://git.example");
        never.countDown();
        assertThat(made).hasSize(15);
        assertThat(made.get(CheckId.TOKEN)).isEqualTo(WELL);
        findings.putAll(made);
        assertThat(report().finding(CheckId.PROJECT).evidence()).isEqualTo("No answer within 200 ms.");
        assertThat(report().finding(CheckId.ROLE).evidence())
                .contains("fault of Slipway's")
                .doesNotContain("ours");
        assertThat(report().finding(CheckId.CLOCK).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void saysHowFarAPersonReaches() {
        var acme = new Reach.Group("acme", 430, 412, "https://git.example/acme");
        var gap =
                new Reach.Gap("acme/secret", 18, "Reporter", "https://git.example/groups/acme/secret/-/group_members");
        assertThat(Reaches.summary("dana", GITLAB, new Reach(true, 430, 412, List.of(acme), List.of(gap))))
                .isEqualTo("dana sees 430 projects of acme and can read 412 of them; 18 need Reporter in acme/secret.");
        assertThat(Reaches.summary("dana", GITLAB, new Reach(false, 430, 430, List.of(acme), List.of())))
                .isEqualTo(
                        "dana sees 430 projects of acme and can read all of them. Not all of them were looked at in the"
                                + " time there was.");
        assertThat(Reaches.summary("oscar", GITLAB, new Reach(true, 0, 0, List.of(), List.of())))
                .contains("member of no project at GitLab");
    }

    private Report report() {
        return new Report(
                GITLAB,
                "acme/web",
                "https://git.example/acme/web",
                "your own grant",
                Instant.EPOCH,
                Duration.ZERO,
                findings);
    }
}
