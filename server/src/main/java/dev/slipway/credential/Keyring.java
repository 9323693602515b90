package dev.slipway.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** The keys that secrets are sealed with. They lie in the database, sealed with the master key, so all replicas share them. */
@Component
class Keyring {
    private static final byte[] BOUND = "slipway-keyring".getBytes(StandardCharsets.UTF_8);

    private final KeyringStore store;
    private final VaultConfig config;

    Keyring(KeyringStore store, VaultConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Opens the keys, making them at the first start.
     *
     * @throws VaultFailure when there is no master key or it does not fit the database
     */
    Aead open() {
        var kept = store.find();
        var master = MasterKey.find(config, kept.isPresent());
        try {
            return opened(kept.orElseGet(() -> made(master)), master);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The cipher is not available", failure);
        }
    }

    private byte[] made(MasterKey master) {
        try {
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return store.keep(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.aead(), BOUND, AeadConfig2026.get()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The keys could not be made", failure);
        }
    }

    private static Aead opened(byte[] sealed, MasterKey master) throws GeneralSecurityException {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, master.aead(), BOUND, AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException wrong) {
            throw new VaultFailure(
                    "The master key from " + master.origin()
                            + " does not fit this database: its secrets were sealed with"
                            + " another key. Start with the key that belongs to the database (SLIPWAY_MASTER_KEY_FILE or"
                            + " SLIPWAY_MASTER_KEY), or with the database that belongs to the key.",
                    wrong);
        }
    }
}
