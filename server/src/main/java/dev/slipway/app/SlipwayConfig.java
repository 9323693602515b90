package dev.slipway.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the process as a whole is told at its start.
 *
 * @param data folder that holds everything Slipway keeps on disk
 * @param publicUrl address under which people and GitLab reach this server; wins over what the set-up page saved
 * @param runAs user that database and runs drop to when the server is started as root; absent: an existing unprivileged one
 */
@ConfigurationProperties(prefix = "slipway", ignoreUnknownFields = true)
public record SlipwayConfig(
        @DefaultValue("data") Path data,
        @Nullable URI publicUrl,
        @Nullable String runAs) {}
