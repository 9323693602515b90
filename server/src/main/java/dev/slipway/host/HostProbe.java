package dev.slipway.host;

import dev.slipway.kernel.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port to a kind of Git host: tries a host and its applications out, changing nothing there. */
public interface HostProbe {
    /** As {@link GitProvider#key()}. */
    String key();

    /**
     * All checks in their order, whatever they find; never raises. Those that build on a failed one are unknown.
     *
     * @param redirects where the applications send people back to
     * @param token somebody's own, asked for the version and forgotten; usually null
     */
    Findings probe(ProviderDraft draft, Redirects redirects, @Nullable Secret token);

    /** The redirect URIs of the two applications. */
    record Redirects(URI repositories, URI signIn) {}

    /** @param version as the host tells it, null where it does not */
    record Findings(@Nullable String version, List<ProbeCheck> checks) {
        public boolean isFine() {
            return checks.stream().noneMatch(check -> check.verdict() == ProbeCheck.Verdict.FAILED);
        }
    }
}
