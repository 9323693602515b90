package dev.slipway.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use.
 *
 * @param data Slipway's data folder; the embedded database lives in {@code postgres} below it
 * @param databaseUrl JDBC or {@code postgresql://} URL of an external database; absent: the embedded one
 * @param databaseUser user of the external database, where the URL does not name one
 * @param databasePassword password of the external database, where the URL does not name one
 * @param runAs user that the embedded database runs as when Slipway is started as root
 */
@ConfigurationProperties(prefix = "slipway", ignoreUnknownFields = true)
record DatabaseConfig(
        @DefaultValue("data") Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String runAs) {
    @Override
    public String toString() {
        return "DatabaseConfig[" + data + ", " + (databaseUrl == null ? "embedded" : "external") + "]";
    }
}
