package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which buttons there are. */
class ActionsTest {
    private static final Rights.Of ALL = new Rights.Of(true, true);
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void offersNothingToOnlookersAndNothingOnceItIsOver() {
        for (var status : EnvironmentStatus.values()) {
            assertThat(Actions.of(status, END, new Rights.Of(false, false))).isEmpty();
            assertThat(Actions.of(status, END, ALL).isEmpty()).isEqualTo(status.isOver());
        }
    }

    @Test
    void extendsOnlyWhatHasAnEnd() {
        assertThat(Actions.of(EnvironmentStatus.ACTIVE, END, ALL)).contains(Actions.EXTEND, Actions.END);
        assertThat(Actions.of(EnvironmentStatus.ACTIVE, null, ALL)).doesNotContain(Actions.EXTEND);
    }

    @Test
    void retriesOnlyWhatFailedAndForcesOnlyForThoseWhoMay() {
        assertThat(Actions.of(EnvironmentStatus.ACTIVE_WITH_ERROR, END, ALL)).contains(Actions.RETRY);
        assertThat(Actions.of(EnvironmentStatus.TERMINATING_FAILED, END, ALL)).contains(Actions.RETRY);
        assertThat(Actions.of(EnvironmentStatus.LAUNCHING, END, ALL)).doesNotContain(Actions.RETRY);
        assertThat(Actions.of(EnvironmentStatus.TERMINATING, END, new Rights.Of(true, false)))
                .doesNotContain(Actions.FORCE_END);
    }
}
