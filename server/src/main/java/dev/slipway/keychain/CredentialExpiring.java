package dev.slipway.keychain;

import java.time.Instant;

/**
 * A credential ends soon; told once each 30, 7 and 1 days ahead.
 *
 * @param days days that are left, rounded up
 * @param rotates whether it will be exchanged for a new one by itself before
 */
public record CredentialExpiring(Credential credential, Instant expires, long days, boolean rotates) {}
