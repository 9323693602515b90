package dev.slipway.identity;

/** A person's role in a space, by the names that existing clients use. */
public enum SpaceRole {
    ADMIN("Space Admin"),
    DEVELOPER("Space Developer"),
    MEMBER("Space Member");

    private final String label;

    SpaceRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * The role that a client means, leniently read.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_INPUT}
     */
    public static SpaceRole of(String text) {
        return RoleNames.read(text, values(), SpaceRole::label, "space_role");
    }
}
