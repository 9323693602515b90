package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenFactsTest {
    private static final Instant SOMEDAY = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "GROUP, api, true",
        "GROUP, self_rotate, true",
        "GROUP, read_api, false",
        "PROJECT, api, true",
        "PROJECT, read_repository, false",
        "PERSONAL, api, false",
        "PERSONAL, self_rotate, true",
        "DEPLOY, read_repository, false",
        "OAUTH, api, false",
        "UNKNOWN, api, false"
    })
    void exchangesByItselfOnlyWhatNobodyElseUses(TokenKind kind, String scope, boolean may) {
        assertThat(facts(kind, SOMEDAY, scope).mayRotate()).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(TokenKind.class)
    void leavesATokenWithoutAnEndAlone(TokenKind kind) {
        assertThat(facts(kind, null, "api", "self_rotate").mayRotate()).isFalse();
    }

    @Test
    void knowsATokenThatOpensGitAndNothingElse() {
        assertThat(facts(TokenKind.DEPLOY, null, "read_repository").clonesOnly())
                .isTrue();
        assertThat(facts(TokenKind.PROJECT, SOMEDAY, "write_repository").clonesOnly())
                .isTrue();
        assertThat(facts(TokenKind.PROJECT, SOMEDAY, "read_api", "read_repository")
                        .clonesOnly())
                .isFalse();
        assertThat(facts(TokenKind.PERSONAL, SOMEDAY, "read_user").clonesOnly()).isFalse();
    }

    private static TokenFacts facts(TokenKind kind, @Nullable Instant end, String... scopes) {
        return new TokenFacts(
                kind, "7", "robot", List.of(scopes), null, end, "robot", null, true, null, null, null, null);
    }
}
