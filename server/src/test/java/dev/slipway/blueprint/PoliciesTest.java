package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import dev.slipway.wire.blueprint.PolicyRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    @Test
    void takesTheDefaultsForWhatIsLeftOpen() {
        assertThat(Policies.of(new PolicyRequest(null, "", null, null, null, null)))
                .isEqualTo(LaunchPolicy.DEFAULT);
    }

    @Test
    void neverStartsWithMoreThanTheLongest() {
        var policy = Policies.of(new PolicyRequest("PT1H", null, null, null, null, null));
        assertThat(policy.defaultDuration()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "two hours,PT1H,1,max_duration",
        "PT1H,PT2H,1,default_duration",
        "PT0S,PT2H,1,max_duration",
        "-PT1H,PT2H,1,max_duration",
        "PT4H,PT2H,0,max_active_environments"
    })
    void namesTheFieldThatCannotBe(String most, String usual, int active, String field) {
        assertThatThrownBy(() -> Policies.of(new PolicyRequest(most, usual, null, active, null, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo(field));
    }
}
