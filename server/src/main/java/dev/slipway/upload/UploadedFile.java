package dev.slipway.upload;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file with what is in it.
 *
 * @param name without folders
 */
public record UploadedFile(String name, byte[] content) {
    /** What is known of a file without its content; {@code size} is in bytes. */
    public record Facts(String name, long size) {}

    public Facts facts() {
        return new Facts(name, content.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadedFile that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "UploadedFile[" + name + "]";
    }
}
