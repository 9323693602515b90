package dev.slipway.agent.git;

import dev.slipway.wire.work.HostRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way that Git goes to a host, decided by whoever checked it.
 *
 * @param resolve what the name stands for, as {@code host:port:address[,address]} ({@code http.curloptResolve}); Git asks no name
 *     server then, so the name cannot mean something else than it did at the check
 * @param authorities certificates in PEM that alone are trusted; null for the platform's
 * @param proxy null for none but the environment's
 */
public record GitRoute(
        @Nullable String resolve,
        @Nullable String authorities,
        @Nullable String proxy) {
    private static final ScopedValue<Map<String, String>> SETTINGS = ScopedValue.newInstance();

    /** As the platform goes. */
    public static GitRoute usual() {
        return new GitRoute(null, null, null);
    }

    /** As an order says; null for as the platform goes. */
    public static GitRoute of(@Nullable HostRoute route) {
        return route == null ? usual() : new GitRoute(null, route.authorities(), route.proxy());
    }

    /** Does the work; every Git command that it runs in this thread goes this way. */
    public <T> T during(Supplier<T> work) {
        if (authorities == null) {
            return ScopedValue.where(SETTINGS, settings(null)).call(work::get);
        }
        try {
            Path file = Files.createTempFile("authorities", ".pem");
            try {
                Files.writeString(file, authorities);
                return ScopedValue.where(SETTINGS, settings(file)).call(work::get);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The certificates for Git cannot be written", failure);
        }
    }

    /** Git's settings for the way that is gone now. */
    static Map<String, String> current() {
        return SETTINGS.orElse(Map.of());
    }

    private Map<String, String> settings(@Nullable Path authorityFile) {
        var settings = new LinkedHashMap<String, String>();
        if (resolve != null) {
            settings.put("http.curloptResolve", resolve);
        }
        if (authorityFile != null) {
            settings.put("http.sslCAInfo", authorityFile.toString());
        }
        if (proxy != null) {
            settings.put("http.proxy", proxy);
        }
        return settings;
    }
}
