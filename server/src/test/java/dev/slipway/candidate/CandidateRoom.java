package dev.slipway.candidate;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.candidate.Candidates.Wanted;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.repository.RepositoryRoom;
import dev.slipway.wire.repository.CandidateBody;
import dev.slipway.wire.repository.CandidatesBody;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The room put together for tests: a real database, a host and its groups in memory, a clock that is stepped by hand. */
final class CandidateRoom implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final FakeGroups groups = new FakeGroups();
    final RepositoryRoom repositories;
    final AccessRoom access;
    final Listings listings;
    final CandidateStore store;
    final Candidates candidates;
    final GroupConnections connections;
    final GroupSync sync;
    final ManyRepositories many;

    CandidateRoom(Path folder) {
        repositories = new RepositoryRoom(database, folder);
        access = repositories.access();
        var adapters = new GroupHosts(List.of(groups));
        store = new CandidateStore(database.client());
        var listingStore = new ListingStore(database.client());
        listings = new Listings(
                listingStore,
                store,
                new ListingPass(listingStore, store, access.providers, access.hosts, adapters, access::now),
                access::now);
        candidates = new Candidates(
                access.providers, access.grants, access.hosts, listings, store, repositories.repositories());
        many = new ManyRepositories(repositories.repositories());
        var groupStore = new GroupStore(database.client());
        var groupListing = new GroupListing(access.providers, access.hosts, adapters);
        sync = new GroupSync(groupStore, groupListing, many, repositories.repositories(), access::now);
        connections = new GroupConnections(groupStore, sync, groupListing, repositories.repositories(), access::now);
    }

    void authorize(GitMirrors mirrors) {
        access.authorize(AccessRoom.ADA, new FakeHost(mirrors));
    }

    /** What the person sees with these filters. */
    CandidatesBody find(CandidateQuery query) {
        return find(query, false, 1, null);
    }

    CandidatesBody find(CandidateQuery query, boolean connectable, int page, @Nullable String cursor) {
        return candidates.projects(
                RepositoryRoom.SPACE, AccessRoom.ADA, new Wanted(null, query, connectable, page, cursor, 4));
    }

    List<String> paths(CandidateQuery query) {
        return find(query).candidates().stream()
                .map(CandidateBody::pathWithNamespace)
                .toList();
    }

    @Override
    public void close() {
        repositories.close();
        database.close();
    }
}
