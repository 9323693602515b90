package dev.slipway.doctor;

import dev.slipway.host.Provider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is examined.
 *
 * @param project the project's path at the host
 * @param viewer whose eyes are used
 * @param repositories what the asking person agreed to for the repositories application, whoever the viewer is
 * @param signIn the same for the sign-in application
 * @param hook what is known here of the project's webhook
 * @param patience for all that is asked together
 */
public record Patient(
        Provider provider,
        String project,
        Viewer viewer,
        AppGrant repositories,
        AppGrant signIn,
        HookNews hook,
        Duration patience) {

    Patient overTheApi() {
        return new Patient(provider, project, viewer.overTheApi(), repositories, signIn, hook, patience);
    }

    /**
     * What we know ourselves of a project's webhook.
     *
     * @param connected whether the project is connected at all; without that nobody needs a hook
     * @param address how the addresses of our hooks begin
     * @param arrived what arrived last and when, in words; null when nothing ever did
     */
    public record HookNews(
            boolean connected, String address, @Nullable String arrived) {}
}
