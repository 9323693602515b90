package dev.slipway.gitlab;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a stand-in is started.
 *
 * @param data the folder that keeps everything; made and seeded when new
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param seed what a new one begins with; null for the sample
 * @param controlToken the token of the control API; null to make one
 * @param externalUrl the address that people and clients use when it differs, e.g. behind a proxy or with a path
 * @param redirectBase where the client of the seeded applications lives
 */
public record Options(
        Path data,
        String host,
        int port,
        @Nullable Path seed,
        @Nullable String controlToken,
        @Nullable String externalUrl,
        @Nullable String redirectBase) {

    /** On loopback, a free port, with the sample seed. */
    public static Options in(Path data) {
        return new Options(data, "127.0.0.1", 0, null, null, null, null);
    }

    /** The same with another port. */
    public Options onPort(int other) {
        return new Options(data, host, other, seed, controlToken, externalUrl, redirectBase);
    }

    /** The same with a client of the seeded applications. */
    public Options redirectingTo(String base) {
        return new Options(data, host, port, seed, controlToken, externalUrl, base);
    }

    /** The same with another seed. */
    public Options seededFrom(Path file) {
        return new Options(data, host, port, file, controlToken, externalUrl, redirectBase);
    }

    /** The same with another address to be reached at. */
    public Options reachedAt(String url) {
        return new Options(data, host, port, seed, controlToken, url, redirectBase);
    }

    /** The address, once the port is known; without a slash at the end. */
    String url(int boundPort) {
        String url = externalUrl == null ? "http://" + host + ":" + boundPort : externalUrl;
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The path of the address, empty for none. */
    static String root(String url) {
        String path = URI.create(url).getPath();
        return path == null ? "" : path;
    }

    @Override
    public String toString() {
        return "Options[" + data + " " + host + ":" + port + "]";
    }
}
