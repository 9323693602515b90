package dev.slipway.gitlab.oauth;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares redirect addresses as doorkeeper 5.8 does (its uri_checker.rb). */
final class RedirectUris {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private RedirectUris() {}

    /** Whether one of the registered addresses allows the requested one. */
    static boolean allows(List<String> registered, String requested) {
        return registered.stream().anyMatch(one -> fits(one, requested));
    }

    private static boolean fits(String registered, String requested) {
        if (registered.equals(requested)) {
            return true;
        }
        try {
            return fits(URI.create(registered), URI.create(requested));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** A query is compared only if one is registered; the port of a loopback address never is. */
    private static boolean fits(URI registered, URI requested) {
        if (requested.getRawFragment() != null || requested.getRawUserInfo() != null) {
            return false;
        }
        boolean samePort = registered.getPort() == requested.getPort()
                || LOOPBACK.contains(Objects.requireNonNullElse(registered.getHost(), ""));
        boolean sameQuery =
                registered.getRawQuery() == null || registered.getRawQuery().equals(requested.getRawQuery());
        return samePort
                && sameQuery
                && Objects.equals(registered.getScheme(), requested.getScheme())
                && Objects.equals(registered.getHost(), requested.getHost())
                && Objects.equals(registered.getRawPath(), requested.getRawPath());
    }
}
