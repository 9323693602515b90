package dev.slipway.webhook;

import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a delivery comes from who knows the secret. Signatures are those of Standard Webhooks: HMAC-SHA256 over id, timestamp and the
 * raw body, with a window against replays.
 */
final class Authenticity {
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private Authenticity() {}

    /** Compares in constant time, whatever the lengths. */
    static boolean isToken(Secret expected, Secret given) {
        return MessageDigest.isEqual(digest(expected.reveal()), digest(given.reveal()));
    }

    /** Whether one of the signatures is right; says nothing of the time. */
    static boolean isSigned(Secret signingToken, Envelope.Signature signature, byte[] body) {
        byte[] expected = hmac(signingToken, signature, body);
        boolean found = false;
        for (String each : signature.signatures().split(" ", 20)) {
            found |= each.startsWith("v1,") && MessageDigest.isEqual(expected, decoded(each.substring(3)));
        }
        return found;
    }

    /** Whether the signed moment is not far from now, in either direction. */
    static boolean isTimely(Envelope.Signature signature, Instant now) {
        return signature.timestamp().matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(signature.timestamp())), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }

    private static byte[] hmac(Secret signingToken, Envelope.Signature signature, byte[] body) {
        try {
            byte[] key = Base64.getDecoder().decode(signingToken.reveal().substring("whsec_".length()));
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((signature.id() + "." + signature.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, failure);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java has no SHA-256", failure);
        }
    }
}
