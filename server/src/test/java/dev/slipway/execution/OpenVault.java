package dev.slipway.execution;

import dev.slipway.credential.Vault;
import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;

/** A vault with glass walls: what it seals is readable, but opens for the same purpose and owner only. */
public final class OpenVault implements Vault {
    @Override
    public byte[] seal(String purpose, String owner, Secret secret) {
        return (purpose + "|" + owner + "|" + secret.reveal()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Secret open(String purpose, String owner, byte[] sealed) {
        String text = new String(sealed, StandardCharsets.UTF_8);
        String label = purpose + "|" + owner + "|";
        if (!text.startsWith(label)) {
            throw new IllegalStateException("Sealed for something else");
        }
        return Secret.of(text.substring(label.length()));
    }
}
