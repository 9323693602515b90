package dev.slipway.credential;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The key that seals all other keys. It is never in the database.
 *
 * @param origin where it was found, for messages
 */
record MasterKey(byte[] bytes, String origin) {
    private static final int LENGTH = 32;
    private static final String HOW = "It must be 32 random bytes in Base64, as `openssl rand -base64 32` makes them.";

    /**
     * The key that the configuration names, else the one in the data folder.
     *
     * @param needed whether the database was sealed already, so that a fresh key would be of no use
     */
    static MasterKey find(VaultConfig config, boolean needed) {
        if (config.masterKey() != null) {
            return new MasterKey(decoded(config.masterKey(), "SLIPWAY_MASTER_KEY"), "SLIPWAY_MASTER_KEY");
        }
        var file = config.masterKeyFile();
        if (file != null) {
            return read(file);
        }
        Path usual = config.data().resolve("keys").resolve("master.key");
        if (Files.exists(usual)) {
            return read(usual);
        }
        if (needed) {
            throw new VaultFailure("The master key is missing: " + usual.toAbsolutePath()
                    + " does not exist, but this database is sealed with one. Put the key back from your backup, or name"
                    + " it with SLIPWAY_MASTER_KEY_FILE or SLIPWAY_MASTER_KEY.");
        }
        return make(usual);
    }

    @AccessesPartialKey
    Aead aead() throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(LENGTH)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    @Override
    public String toString() {
        return "MasterKey[" + origin + "]";
    }

    private static MasterKey make(Path file) {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            try (var channel = Files.newByteChannel(file, options, onlyOwner)) {
                channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
            }
            return new MasterKey(bytes, file.toString());
        } catch (FileAlreadyExistsException meanwhile) {
            return read(file);
        } catch (IOException failure) {
            throw new VaultFailure("The master key could not be written to " + file + ": " + failure, failure);
        }
    }

    private static MasterKey read(Path file) {
        try {
            return new MasterKey(decoded(Files.readString(file), file.toString()), file.toString());
        } catch (IOException failure) {
            throw new VaultFailure("The master key could not be read from " + file + ": " + failure, failure);
        }
    }

    private static byte[] decoded(String text, String origin) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == LENGTH) {
                return bytes;
            }
            throw new VaultFailure("The master key in " + origin + " has " + bytes.length + " bytes. " + HOW);
        } catch (IllegalArgumentException malformed) {
            throw new VaultFailure("The master key in " + origin + " is not Base64. " + HOW, malformed);
        }
    }
}
