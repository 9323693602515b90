package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host that repositories can be connected from, as the caller sees it.
 *
 * @param authorized whether the caller has granted the repositories application what it needs
 * @param scopes scopes that the application asks for
 * @param authorizeUrl where to send the browser to grant it; append {@code &return_to=} and a path
 */
public record ProviderBody(
        String id,
        String name,
        String type,
        String baseUrl,
        boolean authorized,
        List<String> scopes,
        String authorizeUrl,
        @Nullable String grantedAs) {}
