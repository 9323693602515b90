package dev.slipway.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.execution.SteppedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInPaceTest {
    private final SteppedClock clock = new SteppedClock();
    private final SignInPace pace = new SignInPace(clock);

    @Test
    void refusesAnAddressThatGoesRoundInCirclesUntilTheMinuteIsOver() {
        begin("10.0.0.1", SignInPace.MOST_OF_ONE);
        clock.step(SignInPace.WINDOW.minusMillis(1));
        assertThatThrownBy(() -> pace.count("10.0.0.1"))
                .isInstanceOf(SignInFailure.class)
                .hasMessageContaining("TOO_MANY");
        clock.step(Duration.ofMillis(1));
        assertThatCode(() -> pace.count("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressDoesNotShutOutTheOthers() {
        begin("10.0.0.1", SignInPace.MOST_OF_ONE);
        assertThatCode(() -> pace.count("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void boundsWhatManyAddressesBeginTogether() {
        for (int address = 0; address < SignInPace.MOST_OF_ALL; address++) {
            pace.count("10.0.0." + address);
        }
        assertThatThrownBy(() -> pace.count("10.1.0.0")).isInstanceOf(SignInFailure.class);
        clock.step(SignInPace.WINDOW);
        assertThatCode(() -> pace.count("10.1.0.0")).doesNotThrowAnyException();
    }

    private void begin(String address, int times) {
        for (int time = 0; time < times; time++) {
            pace.count(address);
        }
    }
}
