package dev.slipway.wire;

import org.jspecify.annotations.Nullable;

/**
 * One fault or remark about a file somebody wrote, with its place.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param code short stable identifier, such as {@code hcl-syntax}
 * @param message what is wrong and what to do, for a person
 * @param path file it was found in, relative to the repository's root
 * @param line first line of the place, counted from 1
 * @param column first column of the place, counted from 1
 * @param suggestion what was probably meant, ready to be put in
 * @param detail more for whoever does not know why or how, a few sentences
 */
public record Diagnostic(
        String severity,
        String code,
        String message,
        @Nullable String path,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String suggestion,
        @Nullable String detail) {
    /** One without a detail. */
    public Diagnostic(
            String severity,
            String code,
            String message,
            @Nullable String path,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String suggestion) {
        this(severity, code, message, path, line, column, suggestion, null);
    }

    public static Diagnostic error(String code, String message, String path, int line, int column) {
        return new Diagnostic("error", code, message, path, line, column, null);
    }

    public static Diagnostic warning(String code, String message, String path, int line, int column) {
        return new Diagnostic("warning", code, message, path, line, column, null);
    }
}
