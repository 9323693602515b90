package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.model.Code;
import dev.slipway.gitlab.model.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proof key for code exchange, RFC 7636. */
final class Pkce {
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    /** Whether a verifier belongs to a code; a verifier for a code without challenge does not. */
    static boolean proves(@Nullable String verifier, Code code) {
        String challenge = code.challenge();
        if (challenge == null) {
            return verifier == null || verifier.isEmpty();
        }
        if (verifier == null || !VERIFIER.matcher(verifier).matches()) {
            return false;
        }
        String made = "S256".equals(code.challengeMethod()) ? challenge(verifier) : verifier;
        return MessageDigest.isEqual(made.getBytes(StandardCharsets.UTF_8), challenge.getBytes(StandardCharsets.UTF_8));
    }

    /** The S256 challenge of a verifier. */
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
    }
}
