package dev.slipway.agent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds a bare mirror of each repository in use. Several instances, also in several processes, may share one
 * folder. Safe for use by several threads.
 */
public final class GitMirrors {
    /** Runs of other repositories, under another user on this machine, must not read private code here. */
    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final Set<String> protocols;
    private final Map<String, String> environment;
    private final Duration fetchLimit;

    /** Mirrors of repositories reached over HTTP and HTTPS; a fetch may take ten minutes. */
    public GitMirrors(Path directory) {
        this(directory, Set.of("http", "https"), Duration.ofMinutes(10));
    }

    /**
     * @param protocols transports that may be used; {@code file} is for tests
     * @param fetchLimit longest time a fetch may take
     */
    public GitMirrors(Path directory, Set<String> protocols, Duration fetchLimit) {
        this.directory = directory.toAbsolutePath();
        this.protocols = Set.copyOf(protocols);
        this.environment = GitEnvironment.of(System.getenv(), protocols);
        this.fetchLimit = fetchLimit;
    }

    /**
     * The mirror of a URL. Costs nothing; what is at the URL shows at the first fetch.
     *
     * @param url without credentials
     * @throws IllegalArgumentException when the URL cannot be one of a repository here
     */
    public Mirror mirror(String url) {
        check(url);
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, ONLY_OWNER);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the Git mirrors cannot be made: " + directory, e);
        }
        return new Mirror(url, directory.resolve(nameOf(url) + ".git"), environment, fetchLimit);
    }

    private void check(String url) {
        @Nullable URI uri = parse(url);
        if (uri == null || uri.getScheme() == null || !protocols.contains(uri.getScheme())) {
            throw new IllegalArgumentException("Not a URL of a Git repository over " + String.join(" or ", protocols));
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The URL of a repository must not carry credentials");
        }
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static String nameOf(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
