package dev.slipway.doctor;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;

/**
 * What somebody asked an administrator of a Git host for has come through. Published once, inside the transaction that writes it down.
 *
 * @param person who asked
 * @param what what was asked for
 */
public record AccessGranted(AccessRequestId request, SpaceId space, UserId person, String project, String what) {}
