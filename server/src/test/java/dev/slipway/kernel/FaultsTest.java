package dev.slipway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void raisesNothingWhenNothingIsWrong() {
        assertThat(faults.attempt(() -> "found", "instead")).isEqualTo("found");
        faults.raise();
    }

    @Test
    void raisesTheFirstWithTheOthersBesideItInTheirOrder() {
        assertThat(faults.attempt(() -> fail("a"), "instead")).isEqualTo("instead");
        faults.add(problem("b"));
        faults.add(problem("c").withAction("Do", "/there"));
        assertThatThrownBy(faults::raise).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.field()).isEqualTo("a");
            assertThat(problem.all()).extracting(Problem::field).containsExactly("a", "b", "c");
        });
    }

    @Test
    void takesDownTheOthersOfAProblemToo() {
        var inner = new Faults();
        inner.add(problem("a"));
        inner.add(problem("b"));
        faults.attempt(
                () -> {
                    inner.raise();
                    return "";
                },
                "");
        faults.add(problem("c"));
        assertThatThrownBy(faults::raise)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.all()).hasSize(3));
    }

    @Test
    void keepsTheOthersWhenTheFirstIsSaidInAnotherWay() {
        var problem = problem("a").beside(List.of(problem("b"))).inField("x").withAction("Do", null);
        assertThat(problem.all()).extracting(Problem::field).containsExactly("x", "b");
    }

    @Test
    void letsRiseWhatIsNoFaultOfTheSender() {
        assertThatThrownBy(() -> faults.attempt(
                        () -> {
                            throw new IllegalStateException("ours");
                        },
                        ""))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Problem problem(String field) {
        return new Problem(ErrorCode.INVALID_INPUT, field + " is wrong").inField(field);
    }

    private static String fail(String field) {
        throw problem(field);
    }
}
