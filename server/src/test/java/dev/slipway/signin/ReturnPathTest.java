package dev.slipway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/environments/1?tab=log#end", "/a//b", "/setup?x=https://elsewhere"})
    void keepsPagesOfThisServer(String path) {
        assertThat(ReturnPath.local(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil",
                "/a\r\nSet-Cookie: x",
                "/auth/sign-in",
                "evil"
            })
    void forgetsWhatLeadsElsewhere(String path) {
        assertThat(ReturnPath.local(path)).isEqualTo("/");
    }
}
