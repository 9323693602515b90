package dev.slipway.keychain;

/** A credential that did not work works again. */
public record CredentialMended(CredentialId credential) {}
