package dev.slipway.agent.yaml;

import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file. After {@value #MOST} entries the rest is dropped: nobody reads further. */
public final class Faults {
    private static final int MOST = 200;

    private final String path;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param path the file, as it is to be named to a person
     */
    public Faults(String path) {
        this.path = path;
    }

    public void error(Yaml.Place place, String code, String message) {
        add("error", place, code, message, null, null);
    }

    /** An error that names what was probably meant, where something is near enough. */
    public void error(Yaml.Place place, String code, String message, @Nullable String meant) {
        add("error", place, code, asked(message, meant), meant, null);
    }

    /** An error with more for whoever does not know why or how. */
    public void explained(Yaml.Place place, String code, String message, @Nullable String meant, String detail) {
        add("error", place, code, message, meant, detail);
    }

    public void warning(Yaml.Place place, String code, String message) {
        add("warning", place, code, message, null, null);
    }

    /** A warning that names what was probably meant, where something is near enough. */
    public void warning(Yaml.Place place, String code, String message, @Nullable String meant) {
        add("warning", place, code, asked(message, meant), meant, null);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity().equals("error"));
    }

    /** Everything found, in the order of the file. */
    public List<Diagnostic> all() {
        return found.stream()
                .sorted((one, other) -> {
                    int byLine = Integer.compare(number(one.line()), number(other.line()));
                    return byLine != 0 ? byLine : Integer.compare(number(one.column()), number(other.column()));
                })
                .toList();
    }

    private static String asked(String message, @Nullable String meant) {
        return meant == null ? message : message + " Did you mean \"" + meant + "\"?";
    }

    private void add(
            String severity,
            Yaml.Place place,
            String code,
            String message,
            @Nullable String meant,
            @Nullable String detail) {
        if (found.size() < MOST) {
            found.add(new Diagnostic(severity, code, message, path, place.line(), place.column(), meant, detail));
        }
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
