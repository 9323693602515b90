package dev.slipway.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A real vault for tests of other rooms, with keys that are gone when the test is over. */
public final class TestVault {
    private TestVault() {}

    public static Vault fresh() {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return new Vault(keys.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
