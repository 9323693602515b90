package dev.slipway.webhook;

import dev.slipway.credential.Vault;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Secret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secrets of hooks: random, each for one hook, kept sealed. */
@Component
class Secrets {
    private static final String TOKEN = "webhook-token";
    private static final String SIGNING = "webhook-signing-token";
    private static final int BYTES = 32;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Secrets(Vault vault) {
        this.vault = vault;
    }

    /** A hook with new secrets that nobody knows yet. */
    Webhook fresh(ProviderId provider, String project, Instant firstPoll) {
        var id = new WebhookId(UUID.randomUUID());
        byte[] token = new byte[BYTES];
        byte[] key = new byte[BYTES];
        random.nextBytes(token);
        random.nextBytes(key);
        String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        String signing = "whsec_" + Base64.getEncoder().encodeToString(key);
        return new Webhook(
                id,
                provider,
                project,
                vault.seal(TOKEN, id.toString(), Secret.of(plain)),
                vault.seal(SIGNING, id.toString(), Secret.of(signing)),
                false,
                null,
                null,
                new Standing(HookState.NONE, null, null, null),
                null,
                null,
                null,
                null,
                null,
                firstPoll,
                0,
                0);
    }

    Secret token(Webhook hook) {
        return vault.open(TOKEN, hook.id().toString(), hook.token());
    }

    Secret signingToken(Webhook hook) {
        return vault.open(SIGNING, hook.id().toString(), hook.signingToken());
    }
}
