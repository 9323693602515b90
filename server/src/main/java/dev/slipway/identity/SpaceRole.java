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
}
