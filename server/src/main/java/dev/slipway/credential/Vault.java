package dev.slipway.credential;

import dev.slipway.kernel.Secret;

/**
 * Seals secrets for storage and opens them again. What was sealed for one purpose and one owner opens for no other: both are
 * authenticated with the text (AES-256-GCM through Tink, key ids inside, so keys can be rotated).
 */
public interface Vault {
    /**
     * Encrypts.
     *
     * @param purpose what it is kept for, such as {@code git-token}
     * @param owner id of the record it belongs to
     */
    byte[] seal(String purpose, String owner, Secret secret);

    /**
     * Decrypts what {@link #seal} made with the same purpose and owner.
     *
     * @throws IllegalStateException if it was sealed for something else, was changed, or its key is gone
     */
    Secret open(String purpose, String owner, byte[] sealed);
}
