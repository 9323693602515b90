package dev.slipway.keychain;

import org.springframework.stereotype.Component;

/** Looks after one credential: how it is, whether it is time to exchange it, whether its end is to be announced. */
@Component
class Care {
    private final CredentialStore store;
    private final Upkeep upkeep;
    private final Rotation rotation;
    private final Expiry expiry;

    Care(CredentialStore store, Upkeep upkeep, Rotation rotation, Expiry expiry) {
        this.store = store;
        this.upkeep = upkeep;
        this.rotation = rotation;
        this.expiry = expiry;
    }

    /** Asks its host, for some seconds at most; gives the credential as it is after that. */
    Credential lookAfter(Credential credential) {
        upkeep.check(credential);
        rotation.exchangeIfDue(latest(credential));
        expiry.announceIfDue(latest(credential));
        return latest(credential);
    }

    /** The last that was known of one that is deleted meanwhile. */
    private Credential latest(Credential credential) {
        return store.find(credential.id()).orElse(credential);
    }
}
