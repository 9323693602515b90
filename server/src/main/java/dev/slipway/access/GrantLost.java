package dev.slipway.access;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;

/**
 * What a person granted at a Git host opens nothing any more; told once.
 *
 * @param account name of the person's account there
 * @param blocked whether the host does not let the account in, which may change again; else the grant is over
 */
public record GrantLost(ProviderId provider, UserId person, String account, String why, boolean blocked) {}
