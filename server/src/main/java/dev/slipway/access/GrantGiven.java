package dev.slipway.access;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;

/** A person has authorized us at a Git host, for the first time or anew. */
public record GrantGiven(ProviderId provider, UserId person) {}
