package dev.slipway.wire.repository;

import org.jspecify.annotations.Nullable;

/** Certificates to look at before they are kept. */
public record AuthorityRequest(@Nullable String pem) {}
