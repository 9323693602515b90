package dev.slipway.keychain;

/** A credential was found not to work any more; told once. */
public record CredentialBroken(Credential credential, String why) {}
