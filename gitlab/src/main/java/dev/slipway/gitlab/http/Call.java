package dev.slipway.gitlab.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request as its handler sees it. Not safe for several threads. */
public final class Call {
    /** No body that the stand-in reads as parameters is longer (git packs are streamed instead). */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MOST_DRAINED = 64 * 1024;

    private final Request request;
    private String path;
    private final Parameters query;
    private Map<String, String> places = Map.of();
    private volatile boolean taken;
    private @Nullable String pattern;
    private @Nullable Parameters parameters;

    Call(Request request) {
        this.request = request;
        this.path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "/");
        this.query = Parameters.ofForm(request.getHttpURI().getQuery());
    }

    /** The method, upper case. */
    public String method() {
        return request.getMethod().toUpperCase(Locale.ROOT);
    }

    /** The path, still encoded. */
    public String path() {
        return path;
    }

    /** Takes the relative root of the address off the path; false when the path lies outside of it. */
    public boolean enter(String root) {
        boolean inside = root.isEmpty() || path.equals(root) || path.startsWith(root + "/");
        if (inside) {
            path = path.length() == root.length() ? "/" : path.substring(root.length());
        }
        return inside;
    }

    /** The query as sent, without the question mark; null when there is none. */
    public @Nullable String rawQuery() {
        return request.getHttpURI().getQuery();
    }

    /** The parameters of the query alone. */
    public Parameters query() {
        return query;
    }

    /** A header's value, null when absent. */
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    /** All headers. */
    public Iterable<HttpField> headers() {
        return request.getHeaders();
    }

    /** Where the call comes from. */
    public String remoteAddress() {
        return Request.getRemoteAddr(request);
    }

    /** A cookie's value, null when absent. */
    public @Nullable String cookie(String name) {
        String all = header("Cookie");
        if (all != null) {
            for (String pair : all.split(";", -1)) {
                String trimmed = pair.strip();
                if (trimmed.startsWith(name + "=")) {
                    return trimmed.substring(name.length() + 1);
                }
            }
        }
        return null;
    }

    /** What stood in the place named {@code name} of the route's pattern, decoded. */
    public String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no place named " + name);
        }
        return value;
    }

    /** All places of the route's pattern, decoded. */
    public Map<String, String> places() {
        return places;
    }

    /** The pattern of the route that was found; a path that fits none with every number replaced. */
    public String route() {
        return Objects.requireNonNullElseGet(pattern, () -> path.replaceAll("(?<=/)\\d+(?=/|$)", ":id"));
    }

    /** Used by the router once it knows route and places. */
    Call at(String route, Map<String, String> found) {
        pattern = route;
        places = found;
        return this;
    }

    /** The body as a stream; use it or {@link #parameters()}, not both. */
    public InputStream body() {
        taken = true;
        return Content.Source.asInputStream(request);
    }

    /** Reads a short body that nobody wanted, so that the connection can serve the next call. */
    void drain() throws IOException {
        long length = request.getLength();
        if (!taken && length > 0 && length <= MOST_DRAINED) {
            try (InputStream body = body()) {
                body.skipNBytes(length);
            }
        }
    }

    /** Query, form and JSON parameters together; the body wins over the query. Reads the body at the first call. */
    public Parameters parameters() {
        Parameters known = parameters;
        if (known == null) {
            known = query.and(bodyParameters());
            parameters = known;
        }
        return known;
    }

    private Parameters bodyParameters() {
        String type = Objects.requireNonNullElse(header("Content-Type"), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return Parameters.ofForm(bodyText());
        }
        if (type.startsWith("multipart/form-data")) {
            return Multipart.read(type, header("Content-Type"), bodyText());
        }
        if (type.startsWith("application/json")) {
            String text = bodyText();
            Map<String, @Nullable Object> object = text.isBlank() ? Map.of() : Json.readObject(text);
            if (object == null) {
                throw new Refusal(Reply.json(400, Json.object("error", "Problems parsing JSON")));
            }
            return new Parameters(object);
        }
        return Parameters.NONE;
    }

    private String bodyText() {
        try (InputStream body = body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(Reply.text(413, "Payload Too Large"));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
