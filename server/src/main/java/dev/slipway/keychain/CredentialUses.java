package dev.slipway.keychain;

import dev.slipway.kernel.SpaceId;
import java.util.List;

/** Who uses a credential, told by the rooms that do. */
public interface CredentialUses {
    /** The repositories that are connected with it. */
    List<Use> of(CredentialId credential);

    /**
     * One of them.
     *
     * @param standby whether it has the credential in reserve only
     */
    record Use(SpaceId space, String repository, boolean standby) {}
}
