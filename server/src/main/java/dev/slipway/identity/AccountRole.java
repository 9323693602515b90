package dev.slipway.identity;

/** A person's role in the account, by the names that existing clients use. */
public enum AccountRole {
    ADMIN("Account Admin"),
    MEMBER("Account Member");

    private final String label;

    AccountRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
