package dev.slipway.wire.identity;

/**
 * Request to give a person another role in the account.
 */
public record AccountRoleBody(String accountRole) {}
