package dev.slipway.repository;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The connections as followers of their projects: who has to hear of a push, and how they catch up with it. */
@Component
public final class Followers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConnectionStore store;
    private final FollowerStore followers;
    private final Synchronizing synchronizing;
    private final Fetching fetching;

    Followers(ConnectionStore store, FollowerStore followers, Synchronizing synchronizing, Fetching fetching) {
        this.store = store;
        this.followers = followers;
        this.synchronizing = synchronizing;
        this.fetching = fetching;
    }

    /** All connections of a project, of whatever space, the oldest first. */
    public List<Follower> of(ProviderId provider, String project) {
        return followers.of(provider, project);
    }

    /** One connection of every project there is. */
    public List<Follower> onePerProject() {
        return followers.onePerProject();
    }

    public Optional<Follower> find(RepositoryId id) {
        return store.find(id).map(Follower::of);
    }

    /** @throws Problem {@code REPOSITORY_NOT_FOUND} */
    public Follower find(SpaceId space, String name) {
        return store.find(space, name)
                .map(Follower::of)
                .orElseThrow(() -> new Problem(
                        ErrorCode.REPOSITORY_NOT_FOUND,
                        "There is no repository named '" + name
                                + "' in this space; the list of repositories shows those there are."));
    }

    /**
     * Where the connection leads and in whose name; the standby does not count.
     *
     * @throws Problem {@code REPOSITORY_NOT_FOUND}
     */
    public Origin origin(Follower follower) {
        return new Origin(
                follower.provider(),
                follower.project(),
                follower.webUrl(),
                Ways.own(connection(follower.id())),
                "the connection '" + follower.name() + "'");
    }

    /**
     * Asks the Git host, with one call, for the head of the branch that is followed.
     *
     * @return empty where the host has no such branch any more
     * @throws Problem when it could not be asked
     */
    public Optional<String> head(RepositoryId id) {
        return fetching.head(connection(id));
    }

    /**
     * Brings a connection up to the present head of its branch and says {@code RepositorySynced}; how that failed is the connection's
     * state. Waits for it, for some seconds. Pushes that come while another is fetched are not lost: what is running may have
     * looked before the push, so it is looked again.
     *
     * @param commit what is said to be the head now; where it is known already, nothing is done. Null: unknown
     * @return false when somebody else was at it all the time, so that nobody knows whether it saw the push: try again soon
     */
    public boolean catchUp(RepositoryId id, @Nullable String commit) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (knows(id, commit)) {
                return true;
            }
            boolean began = synchronizing.start(id);
            synchronizing.await(id, PATIENCE);
            if (began) {
                return true;
            }
        }
        return knows(id, commit);
    }

    /**
     * Whether a push replaced commits instead of adding some. Both are looked for in the mirror; a commit that is gone from it cannot
     * be among the ancestors.
     */
    public boolean isRewrite(RepositoryId id, String before, String after) {
        var mirror = fetching.mirror(connection(id).repository());
        return mirror.has(after) && !mirror.isAncestor(before, after);
    }

    private boolean knows(RepositoryId id, @Nullable String commit) {
        var connection = store.find(id);
        return connection.isEmpty()
                || (commit != null
                        && commit.equals(connection.get().repository().commit()));
    }

    private Connection connection(RepositoryId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Problem(ErrorCode.REPOSITORY_NOT_FOUND, "The repository was disconnected meanwhile."));
    }
}
