package dev.slipway.host;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host as somebody wants it to be, with all that is secret about it; not saved yet.
 *
 * @param id null for a new one
 * @param type key of the adapter
 * @param repositories the application that people grant access to their repositories; null where they connect with tokens only
 * @param signIn the application that people sign in with; null where they do not
 * @param scopes what the repositories application asks for
 */
public record ProviderDraft(
        @Nullable ProviderId id,
        String name,
        String type,
        URI baseUrl,
        @Nullable ApplicationKey repositories,
        @Nullable ApplicationKey signIn,
        List<String> scopes,
        Reach reach) {}
