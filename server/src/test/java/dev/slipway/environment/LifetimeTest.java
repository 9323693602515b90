package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long environments live, and how durations are written. */
class LifetimeTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final LaunchPolicy FREE =
            new LaunchPolicy(null, Duration.ofHours(2), Duration.ofHours(1), true, null, true);
    private static final LaunchPolicy DAY =
            new LaunchPolicy(Duration.ofDays(1), Duration.ofHours(2), Duration.ofHours(1), false, null, true);

    @ParameterizedTest
    @CsvSource({
        "PT2H, PT2H",
        "P1D, PT24H",
        "P1W, PT168H",
        "P1M, PT720H",
        "P1DT12H, PT36H",
        "PT90M, PT1H30M",
        "P1Y, PT8760H",
    })
    void readsDurationsOfAllKinds(String text, Duration expected) {
        assertThat(IsoDuration.parse(text, "duration")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2h", "P", "PT", "PT0S", "-PT1H", "P1S", "PT1H1D", "P99999999999999D", "T", "PT-1H"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> IsoDuration.parse(text, "duration"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("duration"));
    }

    @Test
    void livesUntilEndedWhenNothingIsSaidAndThePolicyAllows() {
        assertThat(Lifetime.end(wish(null, null), FREE, "shop", NOW)).isNull();
        assertThat(Lifetime.end(wish(null, null), DAY, "shop", NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void endsAfterTheDurationOrAtTheTimeGiven() {
        assertThat(Lifetime.end(wish(Duration.ofHours(5), null), DAY, "shop", NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(5)));
        var end = NOW.plusSeconds(60);
        assertThat(Lifetime.end(wish(null, end), DAY, "shop", NOW)).isEqualTo(end);
    }

    @Test
    void refusesMoreThanThePolicyAllows() {
        assertRefused(
                () -> Lifetime.end(wish(Duration.ofHours(25), null), DAY, "shop", NOW), ErrorCode.POLICY_VIOLATED);
        assertRefused(
                () -> Lifetime.end(wish(null, NOW.minusSeconds(1)), DAY, "shop", NOW), ErrorCode.INVALID_DURATION);
        assertRefused(
                () -> Lifetime.end(wish(Duration.ofDays(300_000), null), FREE, "shop", NOW),
                ErrorCode.INVALID_DURATION);
    }

    private static void assertRefused(Runnable call, ErrorCode code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void aLaunchIsPutOffToALaterTimeWithinAYear() {
        Instant later = NOW.plus(Duration.ofDays(3));
        assertThat(Lifetime.start(wish(null, null), FREE, "shop", NOW)).isNull();
        assertThat(Lifetime.start(starting(later), FREE, "shop", NOW)).isEqualTo(later);
        assertRefused(() -> Lifetime.start(starting(NOW), FREE, "shop", NOW), ErrorCode.INVALID_DURATION);
        assertRefused(
                () -> Lifetime.start(starting(NOW.plus(Duration.ofDays(400))), FREE, "shop", NOW),
                ErrorCode.INVALID_DURATION);
        var atOnce = new LaunchPolicy(null, Duration.ofHours(2), Duration.ofHours(2), true, null, false);
        assertRefused(() -> Lifetime.start(starting(later), atOnce, "shop", NOW), ErrorCode.POLICY_VIOLATED);
    }

    private static LaunchWish starting(Instant start) {
        return wish(null, start, null);
    }

    private static LaunchWish wish(@Nullable Duration duration, @Nullable Instant end) {
        return wish(duration, null, end);
    }

    private static LaunchWish wish(@Nullable Duration duration, @Nullable Instant start, @Nullable Instant end) {
        return new LaunchWish(
                "blueprint",
                null,
                "name",
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                false,
                duration,
                start,
                end);
    }
}
