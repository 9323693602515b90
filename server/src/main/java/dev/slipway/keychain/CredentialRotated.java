package dev.slipway.keychain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential was exchanged for a new one at its host. */
public record CredentialRotated(
        Credential credential, @Nullable Instant expires) {}
