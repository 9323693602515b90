package dev.slipway.provider.gitlab;

import dev.slipway.host.ProjectAddress;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the project out of whatever form of its URL a person pasted. */
final class ProjectUrl {
    private static final int LONGEST = 2000;

    /** GitLab's rule for the parts of a path, and at least one group before the project. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*+(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*+){1,40}");

    /** Before GitLab 16 pages of a project had no {@code /-/}; no project may be called so (its {@code path_regex.rb}). */
    private static final Pattern LEGACY = Pattern.compile("^((?:[^/]+/){1,40}?[^/]+)/((?:tree|blob|raw|commits)/.+)$");

    private static final Pattern TREE = Pattern.compile("(?:tree|blob|raw|commits)/(.+)");

    private ProjectUrl() {}

    static ProjectAddress read(Provider provider, String url) {
        requireLength(url, "repository_url");
        String text =
                url.strip().replaceFirst("(?i)^(git clone\\s+|git\\+)", "").replaceFirst("[?#].*$", "");
        String path = trim(
                text.matches("(?i)https?://.*") || isWebWithoutScheme(text) ? webPath(provider, text) : sshPath(text));
        if (!path.contains("/-/")) {
            path = LEGACY.matcher(path).replaceFirst("$1/-/$2");
        }
        int marker = path.indexOf("/-/");
        String project = marker < 0 ? path : path.substring(0, marker);
        project = trim(project).replaceFirst("\\.git$", "").replaceFirst("/-$", "");
        if (!PATH.matcher(project).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "'" + project
                                    + "' is not the path of a GitLab project. Paste the address of the project's page,"
                                    + " such as " + provider.baseUrl() + "/group/project.")
                    .inField("repository_url");
        }
        return new ProjectAddress(project, marker < 0 ? null : tree(path.substring(marker + 3)));
    }

    static void requireLength(String url, String field) {
        if (url.length() > LONGEST) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "The address is longer than " + LONGEST
                                    + " characters, and none of GitLab's is. Copy it from the"
                                    + " address bar of the page.")
                    .inField(field);
        }
    }

    private static String webPath(Provider provider, String url) {
        String path = url.replaceFirst("(?i)^(https?://)?[^/]*", "");
        String root = String.valueOf(provider.baseUrl().getRawPath());
        return path.regionMatches(true, 0, root + "/", 0, root.length() + 1) ? path.substring(root.length()) : path;
    }

    private static boolean isWebWithoutScheme(String text) {
        return text.matches("[A-Za-z0-9.-]+(:[0-9]+)?/.+");
    }

    /** {@code git@host:group/project.git} and {@code ssh://git@host:22/group/project.git}. */
    private static String sshPath(String url) {
        return url.matches("(?i)ssh://.*")
                ? url.replaceFirst("(?i)^ssh://[^/]*", "")
                : url.contains("://") ? "" : url.replaceFirst(url.matches("[^/]*:.*") ? "^[^:]*:" : "^[^/]*/", "");
    }

    private static @Nullable String tree(String rest) {
        var matcher = TREE.matcher(rest);
        return matcher.matches() ? decoded(trim(matcher.group(1))) : null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "'" + text + "' is not the encoded name of a branch: a % is followed by two hexadecimal"
                                    + " digits there. Copy the address once more.")
                    .inField("repository_url");
        }
    }

    private static String trim(String path) {
        return path.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }
}
