package dev.slipway.provider.gitlab.examination;

/** GitLab's roles by their numbers (its documentation, {@code doc/api/access_requests.md} and {@code doc/user/permissions.md}). */
final class Roles {
    static final int REPORTER = 20;
    static final int MAINTAINER = 40;

    private Roles() {}

    /** Name and number. */
    static String name(int level) {
        return plain(level) + " (" + level + ")";
    }

    /** The name alone. */
    static String plain(int level) {
        return switch (level) {
            case 5 -> "Minimal access";
            case 10 -> "Guest";
            case 15 -> "Planner";
            case 20 -> "Reporter";
            case 25 -> "Security manager";
            case 30 -> "Developer";
            case 40 -> "Maintainer";
            case 50 -> "Owner";
            default -> "a role of its own";
        };
    }
}
