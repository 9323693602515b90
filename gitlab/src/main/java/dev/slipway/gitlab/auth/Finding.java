package dev.slipway.gitlab.auth;

/** What became of looking up a token. */
public sealed interface Finding {
    /** Good. */
    record Valid(Caller caller) implements Finding {}

    /** Nobody's token. */
    record Unknown() implements Finding {}

    /** Was good once. */
    record Expired() implements Finding {}

    /** Taken back. */
    record Revoked() implements Finding {}

    /** Good, but the account is not: {@code blocked} or {@code deactivated}. */
    record Inactive(String state) implements Finding {}
}
