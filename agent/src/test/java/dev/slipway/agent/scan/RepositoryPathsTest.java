package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryPathsTest {
    @ParameterizedTest
    @CsvSource({
        "., ./a, a",
        "a/b, ../c, a/c",
        "a/b, ../.., .",
        "a, ., a",
        "a, b//c/, a/b/c",
        "a, ./../a/./b, a/b",
        "a/b, ..., a/b/...",
        "., a b, a b"
    })
    void relativePathLeadsSomewhere(String folder, String relative, String expected) {
        assertThat(RepositoryPaths.resolve(folder, relative)).isEqualTo(expected);
    }

    @Test
    void nothingLeadsOutOfTheRepository() {
        assertThat(RepositoryPaths.resolve(".", "..")).isNull();
        assertThat(RepositoryPaths.resolve("a", "../../b")).isNull();
        assertThat(RepositoryPaths.resolve("a/b", "../../../a")).isNull();
        assertThat(RepositoryPaths.resolve("a", "/etc/passwd")).isNull();
    }
}
