package dev.slipway.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.house.JavaSources.Method;
import dev.slipway.house.JavaSources.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of things: small files, small methods, and as much test as there is to be tested. No exceptions list. */
class BudgetTest {
    /**
     * Lines of test for a line of code. The house wants 0.8 and has not got there yet: this is a ratchet at what was reached last, to be raised
     * with every step towards it and never lowered.
     */
    private static final double TESTS_FOR_CODE = 0.51;

    private static final List<SourceFile> MAIN = JavaSources.main();

    @Test
    void filesAreShort() {
        var lines = MAIN.stream().map(SourceFile::lines).sorted().toList();
        assertThat(percentile(lines, 50)).as("median lines of a file").isLessThanOrEqualTo(60);
        assertThat(percentile(lines, 90))
                .as("lines of all but a tenth of the files")
                .isLessThanOrEqualTo(200);
        assertThat(MAIN)
                .filteredOn(file -> file.lines() > 400)
                .extracting(SourceFile::path)
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        var lines = MAIN.stream()
                .flatMap(file -> file.methods().stream())
                .map(Method::lines)
                .sorted()
                .toList();
        assertThat(percentile(lines, 90))
                .as("lines of all but a tenth of the methods")
                .isLessThanOrEqualTo(18);
        assertThat(MAIN.stream().flatMap(BudgetTest::longMethods)).isEmpty();
    }

    @Test
    void theShareOfTestsDoesNotFall() {
        int main = MAIN.stream().mapToInt(SourceFile::lines).sum();
        int tests = JavaSources.tests().stream().mapToInt(SourceFile::lines).sum();
        assertThat(tests).as("lines of test for %d lines of code", main).isGreaterThanOrEqualTo((int)
                (main * TESTS_FOR_CODE));
    }

    private static Stream<String> longMethods(SourceFile file) {
        return file.methods().stream()
                .filter(method -> method.lines() > 40)
                .map(method -> file.path() + " " + method.name() + " has " + method.lines() + " lines");
    }

    private static int percentile(List<Integer> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
