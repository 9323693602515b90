package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectUrisTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/cb,     https://a.example/cb,       true",
        "https://a.example/cb,     https://a.example/cb?x=1,   true",
        "https://a.example/cb?x=1, https://a.example/cb?x=1,   true",
        "https://a.example/cb?x=1, https://a.example/cb?x=2,   false",
        "https://a.example/cb,     https://a.example/cb/,      false",
        "https://a.example/cb,     https://a.example/other,    false",
        "https://a.example/cb,     https://b.example/cb,       false",
        "https://a.example/cb,     http://a.example/cb,        false",
        "https://a.example/cb,     https://a.example:444/cb,   false",
        "https://a.example/cb,     https://u@a.example/cb,     false",
        "https://a.example/cb,     https://a.example/cb#x,     false",
        "http://127.0.0.1/cb,      http://127.0.0.1:8080/cb,   true",
        "http://127.0.0.1:1/cb,    http://127.0.0.1:2/cb,      true",
        "http://localhost:1/cb,    http://localhost:2/cb,      false",
        "http://[::1]:1/cb,        http://[::1]:2/cb,          true",
        "https://a.example/cb,     'https://a.example/c b',    false",
    })
    void comparesAsGitLabDoes(String registered, String requested, boolean allowed) {
        assertThat(RedirectUris.allows(List.of("https://unrelated.example/", registered), requested))
                .isEqualTo(allowed);
    }
}
