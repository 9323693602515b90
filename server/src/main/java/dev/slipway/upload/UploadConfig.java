package dev.slipway.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds for files given for inputs. What one request may carry is bounded by {@code spring.servlet.multipart}.
 *
 * @param keptUnused how long files wait for a launch
 * @param mostOfPerson of all files together that one person has waiting
 * @param most of all files together that are kept
 */
@ConfigurationProperties(prefix = "slipway.upload", ignoreUnknownFields = false)
public record UploadConfig(
        @DefaultValue("24h") Duration keptUnused,
        @DefaultValue("200MB") DataSize mostOfPerson,
        @DefaultValue("5GB") DataSize most) {}
