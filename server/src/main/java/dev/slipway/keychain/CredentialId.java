package dev.slipway.keychain;

import java.util.UUID;

/** Names a credential for good. */
public record CredentialId(UUID value) {
    static CredentialId random() {
        return new CredentialId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
