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

    /**
     * The role that a client means, leniently read.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_INPUT}
     */
    public static AccountRole of(String text) {
        return RoleNames.read(text, values(), AccountRole::label, "account_role");
    }
}
