package dev.slipway.wire.choice;

import java.time.Instant;
import java.util.List;

/**
 * Files that were taken in.
 *
 * @param token the value to launch with; only the person who uploaded them can, in this space
 * @param expiresAt when they are gone unless a launch used them
 */
public record UploadBody(String token, List<File> files, Instant expiresAt) {
    /** @param size bytes */
    public record File(String name, long size) {}
}
