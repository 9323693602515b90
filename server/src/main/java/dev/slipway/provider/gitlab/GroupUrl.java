package dev.slipway.provider.gitlab;

import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.regex.Pattern;

/** Reads the group out of the URL of one of its pages. */
final class GroupUrl {
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*+(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*+){0,40}");

    private GroupUrl() {}

    static String read(Provider provider, String url) {
        ProjectUrl.requireLength(url, "group_url");
        String rest = url.strip()
                .replaceFirst("[?#].*$", "")
                .replaceFirst("(?i)^https?://", "")
                .replaceFirst("^[^/]*", "");
        String root = String.valueOf(provider.baseUrl().getRawPath());
        boolean below = rest.regionMatches(true, 0, root + "/", 0, root.length() + 1);
        String path = below ? rest.substring(root.length()) : rest;
        int marker = (path + "/").indexOf("/-/");
        String group = (marker < 0 ? path : path.substring(0, marker))
                .replaceFirst("^/+", "")
                .replaceFirst("^groups/", "")
                .replaceFirst("/+$", "");
        if (!PATH.matcher(group).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "'" + group
                                    + "' is not the path of a GitLab group. Paste the address of the group's page, such as "
                                    + provider.baseUrl() + "/group.")
                    .inField("group_url");
        }
        return group;
    }
}
