package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;

/**
 * A connection went over to its standby credential, or back.
 *
 * @param person who connected it
 * @param inUse whether the standby does the work now
 * @param why what happened to the access that it was connected with
 */
public record StandbySwitched(
        RepositoryId repository,
        SpaceId space,
        String name,
        UserId person,
        String standby,
        boolean inUse,
        String why) {}
