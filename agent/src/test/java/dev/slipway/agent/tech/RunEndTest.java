package dev.slipway.agent.tech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.backend.EndReason;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunEndTest {
    private static final List<String> LEFT = List.of("a.b", "c.d[0]");

    private static RunEnd end(int code, @Nullable EndReason reason) {
        return new RunEnd(code, 1, Optional.ofNullable(reason), Duration.ofMinutes(90));
    }

    @Test
    void onlyAZeroThatNobodyAskedForIsSuccess() {
        assertThat(end(0, null).succeeded()).isTrue();
        assertThat(end(1, null).succeeded()).isFalse();
        for (EndReason reason : EndReason.values()) {
            assertThat(end(0, reason).succeeded()).isFalse();
        }
    }

    @Test
    void whatEndedByItselfIsNotFromOutside() {
        assertThat(end(0, null).fromOutside(LEFT)).isEmpty();
        assertThat(end(1, null).fromOutside(LEFT)).isEmpty();
        assertThat(end(128, null).fromOutside(LEFT)).isEmpty();
    }

    @Test
    void signalsAndDeadWatchersBreakARun() {
        assertThat(end(129, null).broken()).isTrue();
        assertThat(end(1, EndReason.ABANDONED).broken()).isTrue();
        assertThat(end(128, null).broken()).isFalse();
        assertThat(end(1, EndReason.CANCELLED).broken()).isFalse();
    }

    @Test
    void everyEndFromOutsideNamesWhatIsLeftBehind() {
        for (var outcome : List.of(
                end(1, EndReason.CANCELLED).fromOutside(LEFT),
                end(1, EndReason.TIME_LIMIT).fromOutside(LEFT),
                end(1, EndReason.ABANDONED).fromOutside(LEFT),
                end(1, EndReason.AGENT_STOPS).fromOutside(LEFT),
                end(137, null).fromOutside(LEFT))) {
            assertThat(outcome.orElseThrow().toString()).contains("a.b, c.d[0]").contains("retry or end");
        }
    }

    @Test
    void stopOfTheAgentIsNoEndWhenNothingIsLeftBehind() {
        assertThat(end(1, EndReason.AGENT_STOPS).fromOutside(List.of()))
                .containsInstanceOf(WorkOutcome.Interrupted.class);
        assertThat(end(1, EndReason.AGENT_STOPS).fromOutside(LEFT)).containsInstanceOf(WorkOutcome.Lost.class);
    }

    @Test
    void timeLimitIsNamedInMinutes() {
        assertThat(end(1, EndReason.TIME_LIMIT).fromOutside(List.of()))
                .hasValueSatisfying(outcome -> assertThat(outcome.toString()).contains("90 minutes"));
    }
}
