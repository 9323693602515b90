package dev.slipway.identity;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is, as far as that decides what they may do.
 *
 * @param account null for somebody who is not here any more, and may nothing
 * @param space the role in the space that was asked about, or the best of any space where none was; null for none
 */
public record Powers(
        @Nullable AccountRole account, @Nullable SpaceRole space) {
    public boolean may(Permission permission) {
        return account != null && permission.isGrantedTo(account, space);
    }
}
