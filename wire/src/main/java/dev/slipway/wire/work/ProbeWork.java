package dev.slipway.wire.work;

import org.jspecify.annotations.Nullable;

/**
 * Look whether a repository can be cloned from where the agent is, without cloning it ({@code git ls-remote}). Short work that takes
 * no room among the runs and needs no heartbeat: it is over, well or badly, before the first lease ends.
 *
 * <p>The outcome is {@link WorkOutcome.Succeeded} whatever Git said, for the question was answered: with the outputs {@code references}
 * and {@code head} when the repository could be read, with {@code failure} (an agent's name for the kind of failure) and {@code said}
 * (Git's words) when not; {@code took_ms} always.
 *
 * @param url clone URL over HTTP
 * @param username user name for the clone, null for a public one
 * @param password password for the clone
 * @param route null for a host that is reached like any other
 * @param limitMs after which the agent gives up
 */
public record ProbeWork(
        String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable HostRoute route,
        long limitMs) implements Work {
    /** What agents that can do this say among their technologies. */
    public static final String TECHNOLOGY = "git-probe";

    @Override
    public String toString() {
        return "ProbeWork[" + url + "]";
    }
}
