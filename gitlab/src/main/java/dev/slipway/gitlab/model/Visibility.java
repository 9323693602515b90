package dev.slipway.gitlab.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

/** Who may see a project or group at all. */
public enum Visibility {
    /** Members only. */
    @JsonProperty("private")
    PRIVATE(0),
    /** Whoever is signed in. */
    @JsonProperty("internal")
    INTERNAL(10),
    /** Everybody. */
    @JsonProperty("public")
    PUBLIC(20);

    private final int level;

    Visibility(int level) {
        this.level = level;
    }

    /** GitLab's number for it. */
    public int level() {
        return level;
    }

    /** As the API writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the API's word. */
    public static Optional<Visibility> of(String label) {
        for (Visibility visibility : values()) {
            if (visibility.label().equals(label)) {
                return Optional.of(visibility);
            }
        }
        return Optional.empty();
    }
}
