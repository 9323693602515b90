package dev.slipway.setup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the installation is set up.
 *
 * @param data Slipway's data folder; the set-up link is written to {@code setup-link} below it
 * @param setupAgain whether to print a set-up link although the installation was set up before, such as to enter a renewed secret
 */
@ConfigurationProperties(prefix = "slipway", ignoreUnknownFields = true)
record SetupConfig(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean setupAgain) {}
