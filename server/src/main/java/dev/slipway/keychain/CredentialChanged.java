package dev.slipway.keychain;

/** A credential has another token now, or serves other spaces: who uses it should try anew. */
public record CredentialChanged(CredentialId credential) {}
