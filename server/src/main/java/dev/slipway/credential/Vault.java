package dev.slipway.credential;

import com.google.crypto.tink.Aead;
import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for storage and opens them again. What was sealed for one purpose and one owner opens for no other: both are
 * authenticated with the text (AES-256-GCM through Tink, key ids inside, so keys can be rotated).
 */
@Component
public final class Vault {
    private final Aead keys;

    @Autowired
    Vault(Keyring keyring) {
        this(keyring.open());
    }

    Vault(Aead keys) {
        this.keys = keys;
    }

    /**
     * Encrypts.
     *
     * @param purpose what it is kept for, such as {@code git-token}
     * @param owner id of the record it belongs to
     */
    public byte[] seal(String purpose, String owner, Secret secret) {
        try {
            return keys.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), bound(purpose, owner));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret could not be sealed for " + purpose, failure);
        }
    }

    /**
     * Decrypts what {@link #seal} made with the same purpose and owner.
     *
     * @throws IllegalStateException if it was sealed for something else, was changed, or its key is gone
     */
    public Secret open(String purpose, String owner, byte[] sealed) {
        try {
            return Secret.of(new String(keys.decrypt(sealed, bound(purpose, owner)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A secret kept for " + purpose
                            + " does not open: it was sealed for something else, changed, or its key is gone",
                    failure);
        }
    }

    /** The length in front keeps one pair of words from reading like another. */
    private static byte[] bound(String purpose, String owner) {
        return (purpose.length() + ":" + purpose + owner).getBytes(StandardCharsets.UTF_8);
    }
}
