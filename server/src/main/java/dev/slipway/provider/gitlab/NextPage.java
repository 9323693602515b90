package dev.slipway.provider.gitlab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link to the following page (RFC 8288). Only its parameters are used, never its host, so that a link cannot lead a token
 * elsewhere.
 */
final class NextPage {
    private static final Pattern NEXT = Pattern.compile("<[^>?]*\\?([^>]*)>\\s*;\\s*rel=\"?next\"?");

    private NextPage() {}

    /** The parameters as they stand in the link; empty when there is no following page. */
    static Optional<String> query(String link) {
        var matcher = NEXT.matcher(link);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
