package dev.slipway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person was going before signing in: only ever a page of this server, never one of somebody else's. */
final class ReturnPath {
    /** No second slash or backslash, which browsers take for another host, and nothing that browsers drop silently. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private ReturnPath() {}

    static String local(@Nullable String path) {
        return path != null && path.length() <= 2000 && LOCAL.matcher(path).matches() && !path.startsWith("/auth/")
                ? path
                : "/";
    }
}
