package dev.slipway.agent.git;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a repository on its host without fetching anything. */
public final class RemoteProbe {
    private final Map<String, String> environment;

    /** One that uses HTTP and nothing else. */
    public RemoteProbe() {
        this(Set.of("http", "https"));
    }

    RemoteProbe(Set<String> protocols) {
        this.environment = GitEnvironment.of(System.getenv(), protocols);
    }

    /**
     * What a repository has.
     *
     * @param references number of branches and tags
     * @param head commit that the default branch points to; null for an empty repository
     */
    public record Remote(long references, @Nullable String head) {}

    /**
     * Asks the host; blocks for at most the limit.
     *
     * @throws GitException when the repository cannot be read, or not in time
     * @throws IllegalArgumentException when this is no URL of a repository
     */
    public Remote look(String url, @Nullable Credentials credentials, Duration limit) {
        if (!url.contains("://")) {
            throw new IllegalArgumentException("'" + url + "' is no URL of a repository");
        }
        String listed = new GitCommand(GitEnvironment.with(environment, url, credentials), limit)
                .hiding(credentials)
                .arguments("ls-remote", "--quiet", "--", url)
                .text();
        var lines = listed.lines().filter(line -> line.contains("\t")).toList();
        String head = lines.stream()
                .filter(line -> line.endsWith("\tHEAD"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst()
                .orElse(null);
        long references = lines.stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .filter(name -> name.startsWith("refs/heads/") || name.startsWith("refs/tags/"))
                .filter(name -> !name.endsWith("^{}"))
                .count();
        return new Remote(references, head);
    }
}
