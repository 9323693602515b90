package dev.slipway.keychain;

import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who uses a credential, told by the rooms that do. */
public interface CredentialUses {
    /** The repositories that are connected with it. */
    List<Use> of(CredentialId credential);

    /**
     * One of them.
     *
     * @param standby whether it has the credential in reserve only
     * @param refusal that Git refuses the credential there; null where it does not, as far as is known
     */
    record Use(
            SpaceId space,
            String repository,
            boolean standby,
            @Nullable Refusal refusal) {}

    /** What a connection learned when it worked with a credential. */
    record Refusal(String why, Instant since) {}
}
