package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.doctor.CloneProbe.Target;
import dev.slipway.execution.ExecutionRoom;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.WorkOutcome;
import dev.slipway.wire.work.WorkOutcome.Output;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question to an agent, and what is made of its answer. */
class CloneProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SpaceId SPACE = new SpaceId(UUID.randomUUID());

    private final ExecutionRoom room = new ExecutionRoom();
    private final CloneProbe probe = new CloneProbe(room.agents, room.orders);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void saysWhatTheAgentSaw() {
        var finding = answered(_ -> done("references", "12", "head", "0123456789abcdef", "took_ms", "210"));
        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.evidence())
                .isEqualTo("git ls-remote https://git.example/acme/web.git on the agent 'built-in' after 210 ms:"
                        + " 12 branches and tags, HEAD is 01234567.");
    }

    @Test
    void givesTheAgentTheTokenAndLeavesNothingBehind() {
        var finding = answered(work -> {
            assertThat(work.username()).isEqualTo("oauth2");
            assertThat(work.password()).isEqualTo("glpat-secret");
            assertThat(work.toString()).doesNotContain("glpat-secret");
            return done("references", "1", "head", "0123456789", "took_ms", "5");
        });
        assertThat(finding.evidence()).doesNotContain("glpat-secret");
        assertThat(room.database
                        .client()
                        .sql("select count(*) from work_order")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATION,FAILED,Mend the token",
        "FORBIDDEN,FAILED,Reporter",
        "NOT_FOUND_OR_INVISIBLE,FAILED,membership",
        "REDIRECTED,FAILED,new address",
        "EMPTY,FAILED,first commit",
        "UNREACHABLE,UNKNOWN,reached from the agent",
        "TIMEOUT,UNKNOWN,reached from the agent",
        "SOMETHING_NEWER,UNKNOWN,reached from the agent"
    })
    void knowsWhatMendsAFailure(String failure, Verdict verdict, String action) {
        var finding = answered(_ -> done("failure", failure, "said", "the words of Git", "took_ms", "7"));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.action()).contains(action);
        assertThat(finding.evidence()).contains("the words of Git");
    }

    @Test
    void saysThatARepositoryIsEmpty() {
        assertThat(answered(_ -> done("references", "0", "took_ms", "7")).action())
                .isEqualTo("Push a first commit");
    }

    @Test
    void saysThatNoAgentCalled() {
        var finding = probe.look(SPACE, target(), PATIENCE);
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.link()).isEqualTo("/dev/settings/agents");
    }

    @Test
    void doesNotWaitForAnAgentThatTakesNothing() {
        assertThat(room.leaseProbes(0)).isEmpty();
        var finding = probe.look(SPACE, target(), Duration.ofMillis(200));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.evidence()).contains("has not taken the order within 200 ms");
        assertThat(room.leaseProbes(0)).isEmpty();
    }

    @Test
    void saysThatTheAgentCouldNotLook() {
        var finding = answered(_ -> new WorkOutcome.Lost("The agent was killed", List.of()));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.evidence()).contains("The agent was killed");
    }

    private Finding answered(Function<ProbeWork, WorkOutcome> answer) {
        assertThat(room.leaseProbes(0)).isEmpty();
        var agent = CompletableFuture.runAsync(() -> {
            var order = room.leaseProbes(5000).getFirst();
            room.end(order, answer.apply((ProbeWork) order.work()));
        });
        var finding = probe.look(SPACE, target(), PATIENCE);
        agent.join();
        return finding;
    }

    private static WorkOutcome done(String... pairs) {
        var outputs = new java.util.ArrayList<Output>();
        for (int i = 0; i < pairs.length; i += 2) {
            outputs.add(new Output(pairs[i], pairs[i + 1], false));
        }
        return new WorkOutcome.Succeeded(outputs, null);
    }

    private static Target target() {
        var provider = new Provider(
                new ProviderId(UUID.randomUUID()),
                "GitLab",
                "gitlab",
                URI.create("https://git.example"),
                null,
                List.of(),
                false);
        return new Target(
                provider,
                "acme/web",
                "https://git.example/acme/web.git",
                "oauth2",
                Secret.of("glpat-secret"),
                "/dev/settings/agents");
    }
}
