package dev.slipway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    @ParameterizedTest
    @CsvSource({"0,20,1", "1,20,1", "20,20,1", "21,20,2", "9000000000000,1,2147483647"})
    void countsFullAndBegunPages(long total, int perPage, int pages) {
        assertThat(new Page<>(List.of(), 1, perPage, total).totalPages()).isEqualTo(pages);
    }
}
