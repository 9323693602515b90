package dev.slipway.gitlab.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way out.
 *
 * @param status the HTTP status
 * @param headers names and values, in order; a name may come twice (cookies)
 * @param body writes the body, or null for none
 * @param length the body's length in bytes, or -1 when only the writer knows
 */
public record Reply(
        int status,
        List<Map.Entry<String, String>> headers,
        @Nullable Body body,
        long length) {

    /** Writes a body; called at most once. */
    public interface Body {
        /** Writes all bytes and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** An answer without body. */
    public static Reply empty(int status) {
        return new Reply(status, List.of(), null, 0);
    }

    /** No answer at all: the connection is cut. */
    public static Reply cut() {
        return empty(0);
    }

    /** A body that is at hand. */
    public static Reply bytes(int status, String contentType, byte[] bytes) {
        return new Reply(
                status, List.of(Map.entry("Content-Type", contentType)), out -> out.write(bytes), bytes.length);
    }

    /** A JSON body, with the content type that GitLab's API uses. */
    public static Reply json(int status, @Nullable Object value) {
        return bytes(status, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A plain text. */
    public static Reply text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page. */
    public static Reply html(int status, String html) {
        return bytes(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A body that is produced while it is sent. */
    public static Reply stream(int status, String contentType, Body body) {
        return new Reply(status, List.of(Map.entry("Content-Type", contentType)), body, -1);
    }

    /** Sends the browser elsewhere (302). */
    public static Reply redirect(String location) {
        return html(
                        302,
                        "<html><body>You are being <a href=\"" + Html.escape(location)
                                + "\">redirected</a>.</body></html>")
                .with("Location", location);
    }

    /** This answer with one more header. */
    public Reply with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Reply(status, List.copyOf(more), body, length);
    }
}
