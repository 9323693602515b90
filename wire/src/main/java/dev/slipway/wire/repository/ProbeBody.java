package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Git host answered when it was tried out.
 *
 * @param version as the host tells it
 */
public record ProbeBody(boolean ok, @Nullable String version, List<Check> checks) {
    /**
     * One thing that was tried.
     *
     * @param verdict {@code ok}, {@code warning}, {@code failed} or {@code unknown}
     * @param field of the form that it is about
     */
    public record Check(
            String id,
            String title,
            String verdict,
            String evidence,
            @Nullable String field,
            @Nullable String action,
            @Nullable String link) {}
}
