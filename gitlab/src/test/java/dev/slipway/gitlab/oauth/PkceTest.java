package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.model.Code;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PkceTest {
    /** The pair in GitLab's documentation of its OAuth API. */
    private static final String VERIFIER = "ks02i3jdikdo2k0dkfodf3m39rjfjsdk0wk349rj3jrhf";

    private static final String CHALLENGE = "2i0WFA-0AerkjQm4X4oDEhqA17QIAKNjXpagHBXmO_U";

    private static Code code(@Nullable String challenge, @Nullable String method) {
        return new Code(1, "", 1, 1, "", List.of(), challenge, method, null, Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void makesTheChallengeOfTheDocumentation() {
        assertThat(Pkce.challenge(VERIFIER)).isEqualTo(CHALLENGE);
    }

    @Test
    void acceptsTheVerifierThatBelongsToTheChallenge() {
        assertThat(Pkce.proves(VERIFIER, code(CHALLENGE, "S256"))).isTrue();
        assertThat(Pkce.proves(VERIFIER, code(VERIFIER, "plain"))).isTrue();
    }

    @Test
    void refusesAnotherVerifier() {
        assertThat(Pkce.proves(VERIFIER.replace('k', 'x'), code(CHALLENGE, "S256")))
                .isFalse();
        assertThat(Pkce.proves(CHALLENGE, code(CHALLENGE, "S256"))).isFalse();
    }

    @Test
    void refusesAMissingOrShortVerifier() {
        assertThat(Pkce.proves(null, code(CHALLENGE, "S256"))).isFalse();
        assertThat(Pkce.proves("short", code("short", "plain"))).isFalse();
    }

    @Test
    void refusesAVerifierForACodeWithoutChallenge() {
        assertThat(Pkce.proves(VERIFIER, code(null, null))).isFalse();
        assertThat(Pkce.proves(null, code(null, null))).isTrue();
        assertThat(Pkce.proves("", code(null, null))).isTrue();
    }
}
