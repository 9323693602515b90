package dev.slipway.candidate;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Port to a kind of Git host: groups, and listings of projects however long. All methods but the first two block for one call each
 * (with its repetitions) and raise as {@link dev.slipway.host.GitProvider} says; none turns a failure into an empty list.
 */
public interface GroupHost {
    /** As {@link dev.slipway.host.GitProvider#key()}. */
    String key();

    /**
     * Path of the group that a URL points to, in any of the forms of its pages.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_URL}
     */
    String groupPath(Provider provider, String url);

    /** @throws dev.slipway.kernel.Problem {@code PROJECT_NOT_FOUND} when it is not there for whoever asks */
    HostedGroup group(HostAccess access, String idOrPath);

    /** The projects of which the asking one is a member in whichever way, a hundred at a time, in an order that stays. */
    ListedProjects members(HostAccess access, @Nullable String next);

    /** The same, the lately changed first. */
    ListedProjects changed(HostAccess access, Change change, @Nullable String next);

    /** How many {@link #members} there are; empty where the host does not count so far. */
    OptionalLong count(HostAccess access);

    /** The projects of a group and of the groups below, also those shared with them, a hundred at a time. */
    ListedProjects inGroup(HostAccess access, String groupId, @Nullable String next);

    /** What changed. */
    enum Change {
        /** Something was pushed or said. */
        ACTIVITY,
        /** The project itself: name, place, settings. */
        SETTINGS
    }
}
