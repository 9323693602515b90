package dev.slipway.gitlab.model;

import java.util.Locale;
import java.util.Optional;

/** The access levels of GitLab, by their numbers. */
public enum Role {
    /** Sees a private project, not its code. */
    GUEST(10),
    /** Plans; sees no code either. */
    PLANNER(15),
    /** Reads code. */
    REPORTER(20),
    /** Writes code. */
    DEVELOPER(30),
    /** Runs a project: members, hooks, tokens. */
    MAINTAINER(40),
    /** Everything. */
    OWNER(50);

    private final int level;

    Role(int level) {
        this.level = level;
    }

    /** The access level. */
    public int level() {
        return level;
    }

    /** Whether a level reaches this role. */
    public boolean heldBy(int other) {
        return other >= level;
    }

    /** As pages and the seed write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the word in a seed. */
    public static Optional<Role> of(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** From the number in an API call. */
    public static Optional<Role> of(int level) {
        for (Role role : values()) {
            if (role.level == level) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
