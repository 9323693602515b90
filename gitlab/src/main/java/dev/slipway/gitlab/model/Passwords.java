package dev.slipway.gitlab.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords are kept as {@code salt:PBKDF2}. */
public final class Passwords {
    private static final int ROUNDS = 20_000;

    private Passwords() {}

    /** The hash to keep. */
    public static String hash(String password) {
        String salt = Secrets.hex(8);
        return salt + ":" + derive(salt, password);
    }

    /** Whether a password fits a hash; no password fits the empty hash. */
    public static boolean fits(String password, String hash) {
        List<String> parts = List.of(hash.split(":", 2));
        return parts.size() == 2
                && MessageDigest.isEqual(
                        derive(parts.getFirst(), password).getBytes(StandardCharsets.UTF_8),
                        parts.getLast().getBytes(StandardCharsets.UTF_8));
    }

    private static String derive(String salt, String password) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, 256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
