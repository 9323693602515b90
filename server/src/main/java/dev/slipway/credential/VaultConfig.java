package dev.slipway.credential;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of all keys comes from.
 *
 * @param data Slipway's data folder; the key is made in {@code keys/master.key} below it when none is given
 * @param masterKey 32 random bytes in Base64, as {@code openssl rand -base64 32} makes them
 * @param masterKeyFile a file that holds the same
 */
@ConfigurationProperties(prefix = "slipway", ignoreUnknownFields = true)
record VaultConfig(
        @DefaultValue("data") Path data,
        @Nullable String masterKey,
        @Nullable Path masterKeyFile) {
    @Override
    public String toString() {
        return "VaultConfig[" + data + "]";
    }
}
