package dev.slipway.doctor;

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
}
