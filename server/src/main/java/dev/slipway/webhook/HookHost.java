package dev.slipway.webhook;

import dev.slipway.host.HostAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Port to what a kind of Git host calls a hook. The methods that take an access block for calls to the host and raise what
 * {@link dev.slipway.host.GitProvider} says; {@code PROVIDER_ACCESS_TOO_LOW} names the scope or the role that is missing.
 */
public interface HookHost {
    /** Key of the hosts it knows, as {@link dev.slipway.host.GitProvider#key()}. */
    String key();

    /** The scope it takes to make hooks. */
    String scope();

    /** All hooks of a project, whoever made them. */
    List<HostedHook> list(HostAccess access, String project);

    /**
     * Makes a hook for pushes, tags, merge requests and notes.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_URL} when the host refuses the address, {@code CONFLICT} when the project has
     *     too many hooks
     */
    HostedHook create(HostAccess access, String project, HookWish wish);

    /** Gives a hook another address and other secrets; raises as {@link #create}. */
    HostedHook change(HostAccess access, String project, String hook, HookWish wish);

    /**
     * Lets the host deliver a push as a test, and waits for how that ends.
     *
     * @return in the host's words why it could not deliver; empty when it did, and where the host has no tests
     */
    Optional<String> test(HostAccess access, String project, String hook);

    /** Removes a hook; one that is gone already is no problem. */
    void remove(HostAccess access, String project, String hook);

    /** The host's page about the hook. */
    String page(String webUrl, @Nullable String hook);

    /** @param headers gives a header's value, null where there is none */
    Envelope envelope(Function<String, @Nullable String> headers);

    /**
     * Reads a delivery that was found to be authentic.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_REQUEST} when it is not in the host's form
     */
    News read(String event, byte[] body);
}
