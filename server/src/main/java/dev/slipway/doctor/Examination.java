package dev.slipway.doctor;

import dev.slipway.host.Provider;
import dev.slipway.kernel.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Port to what a kind of Git host can tell. Implementations hold a host's rules: what a status means, which role reads code, on which
 * page a grant is given.
 */
public interface Examination {
    /** Key of the hosts it knows, as {@link dev.slipway.host.GitProvider#key()}. */
    String key();

    /**
     * All checks but the clone, as questions that may be asked side by side, each once. A question blocks, at most for the patience that
     * the patient has, and raises nothing: what went wrong is a finding. Calls that several questions need are made once.
     */
    Map<CheckId, Supplier<Finding>> checks(Patient patient);

    /**
     * How far the token reaches over all projects. Makes at most some dozens of calls and is over soon after the patience is.
     *
     * @throws dev.slipway.kernel.Problem {@code PROVIDER_TOKEN_REJECTED}, {@code PROVIDER_FAILED} when nothing was answered
     */
    Reach reach(Provider provider, Secret token, Duration patience);
}
