package dev.slipway.candidate;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.repository.GroupConnectionRequest;
import dev.slipway.wire.repository.GroupPreviewBody;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups that are connected as a whole. */
@Component
class GroupConnections {
    private final GroupStore store;
    private final GroupSync sync;
    private final GroupListing listing;
    private final Repositories repositories;
    private final InstantSource clock;

    GroupConnections(
            GroupStore store, GroupSync sync, GroupListing listing, Repositories repositories, InstantSource clock) {
        this.store = store;
        this.sync = sync;
        this.listing = listing;
        this.repositories = repositories;
        this.clock = clock;
    }

    List<GroupConnection> list(SpaceId space) {
        return store.list(space);
    }

    /** @throws Problem {@code NOT_FOUND} */
    GroupConnection find(SpaceId space, String id) {
        try {
            return store.find(space, UUID.fromString(id)).orElseThrow(GroupConnections::unknown);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    List<GroupProject> projects(GroupConnection connection) {
        return store.projects(connection.id());
    }

    /** What connecting would do; connects nothing. */
    GroupPreviewBody preview(SpaceId space, Actor actor, GroupConnectionRequest request) {
        var whole = listing.read(actor, url(request));
        var connected = GroupPreview.names(
                repositories.connected(space), whole.provider().id());
        return GroupPreview.of(whole, rules(request, null), connected);
    }

    /**
     * Connects a group in the caller's name; its projects follow behind the caller's back.
     *
     * @throws Problem {@code INVALID_URL}, {@code INVALID_INPUT}, {@code PROJECT_NOT_FOUND}, {@code NAME_TAKEN}, ...
     */
    GroupConnection connect(SpaceId space, Actor actor, GroupConnectionRequest request) {
        var rules = rules(request, null);
        var whole = listing.read(actor, url(request));
        var connection = new GroupConnection(
                UUID.randomUUID(),
                space,
                whole.provider().id(),
                actor,
                whole.group(),
                rules,
                "syncing",
                clock.instant(),
                null,
                0,
                null,
                clock.instant());
        if (!store.add(connection, clock.instant())) {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "The group '" + whole.group().path() + "' is connected already; change its rules instead.")
                    .inField("group_url");
        }
        start(connection);
        return connection;
    }

    /** Changes the rules; what does not fit any more stays connected, on its own. The caller's name is used from now on. */
    GroupConnection change(GroupConnection old, Actor actor, GroupConnectionRequest request) {
        var changed = new GroupConnection(
                old.id(),
                old.space(),
                old.provider(),
                actor,
                old.group(),
                rules(request, old.rules()),
                old.state(),
                old.stateSince(),
                old.fault(),
                old.attempts(),
                old.lastSynced(),
                clock.instant());
        store.change(changed, clock.instant());
        start(changed);
        return store.find(old.id()).orElse(changed);
    }

    /** Looks now; gives it as it is afterwards. */
    GroupConnection synchronize(GroupConnection connection) {
        sync.sync(connection);
        return store.find(connection.id()).orElse(connection);
    }

    GroupConnection confirm(GroupConnection connection) {
        if (!connection.state().equals("held")) {
            throw new Problem(
                    ErrorCode.WRONG_STATE, "Nothing of '" + connection.group().path() + "' waits to be confirmed.");
        }
        sync.confirm(connection);
        return store.find(connection.id()).orElse(connection);
    }

    /** @param disconnect whether the repositories that it brought go along */
    void delete(GroupConnection connection, boolean disconnect) {
        if (disconnect) {
            sync.disconnectAll(connection);
        }
        store.delete(connection.id());
    }

    private void start(GroupConnection connection) {
        Thread.ofVirtual().name("group").start(() -> sync.sync(connection));
    }

    private static String url(GroupConnectionRequest request) {
        String url = request.groupUrl();
        if (url == null || url.isBlank()) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "Say which group to connect: group_url is missing. The address of the group's page will do.")
                    .inField("group_url");
        }
        return url.strip();
    }

    private static GroupRules rules(GroupConnectionRequest request, @Nullable GroupRules old) {
        var before = old == null ? new GroupRules(List.of(), List.of(), false, false, List.of(), null) : old;
        String branch = request.branch();
        return new GroupRules(
                Objects.requireNonNullElse(request.include(), before.include()),
                Objects.requireNonNullElse(request.exclude(), before.exclude()),
                Objects.requireNonNullElse(request.archived(), before.archived()),
                Objects.requireNonNullElse(request.forks(), before.forks()),
                Objects.requireNonNullElse(request.topics(), before.topics()),
                branch == null ? before.branch() : branch.isBlank() ? null : branch.strip());
    }

    private static Problem unknown() {
        return new Problem(
                ErrorCode.NOT_FOUND, "There is no such connected group in this space; the list shows those there are.");
    }
}
