package dev.slipway.keychain;

/** A credential that ends soon could not be exchanged for a new one, and nobody tries again: a person has to. */
public record CredentialRotationRefused(Credential credential, String why) {}
