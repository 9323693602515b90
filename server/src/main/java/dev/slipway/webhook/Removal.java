package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.CredentialId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hook that is to be removed at its host.
 *
 * @param person with whose grant; null: with the credential
 * @param credential which outlives the connection
 */
record Removal(
        UUID id,
        ProviderId provider,
        String project,
        String hostId,
        @Nullable UserId person,
        @Nullable CredentialId credential,
        int attempts) {}
