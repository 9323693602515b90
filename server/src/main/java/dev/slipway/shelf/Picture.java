package dev.slipway.shelf;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A picture that somebody gave us, fit to be shown: of a kind that its first bytes tell, never its name or what somebody said of it.
 *
 * @param type media type, such as {@code image/png}
 * @param content an SVG picture is written anew, with nothing that runs or fetches
 */
public record Picture(String type, byte[] content) {
    /** Bytes that a picture may have. */
    public static final int LARGEST = 1_000_000;

    private static final String SVG = "image/svg+xml";
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "image/gif", "GIF8".getBytes(StandardCharsets.US_ASCII));

    /** @throws Problem {@code TOO_LARGE}, {@code INVALID_INPUT} for what is no picture, or none that can be shown */
    public static Picture of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Problem(
                            ErrorCode.TOO_LARGE,
                            "A picture may have at most 1 MB; this one has " + bytes.length + " bytes.")
                    .inField("file");
        }
        return BEGINNINGS.entrySet().stream()
                .filter(each -> beginsWith(bytes, each.getValue(), 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> java.util.Optional.of("image/webp").filter(_ -> isWebp(bytes)))
                .map(type -> new Picture(type, bytes))
                .orElseGet(() -> new Picture(SVG, Svg.clean(bytes)));
    }

    /** Shown as a picture only: opened by itself it may neither load nor run anything. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'none'; sandbox; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"picture." + type.replaceAll(".*/|\\+.*", "") + "\"")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(content);
    }

    private static boolean isWebp(byte[] bytes) {
        return beginsWith(bytes, "RIFF".getBytes(StandardCharsets.US_ASCII), 0)
                && beginsWith(bytes, "WEBP".getBytes(StandardCharsets.US_ASCII), 8);
    }

    private static boolean beginsWith(byte[] bytes, byte[] beginning, int at) {
        return bytes.length >= at + beginning.length
                && Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length);
    }
}
