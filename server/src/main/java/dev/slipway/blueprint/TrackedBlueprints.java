package dev.slipway.blueprint;

import dev.slipway.blueprint.BlueprintStore.View;
import dev.slipway.blueprint.TrackedFile.Missing;
import dev.slipway.blueprint.TrackedStore.Next;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The blueprints that lie in repositories, for whoever follows their files. */
@Component
public final class TrackedBlueprints {
    private final BlueprintStore blueprints;
    private final TrackedStore store;
    private final Publication publication;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    TrackedBlueprints(
            BlueprintStore blueprints,
            TrackedStore store,
            Publication publication,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.blueprints = blueprints;
        this.store = store;
        this.publication = publication;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The commit that the blueprints of a repository followed last. */
    public Optional<String> followed(RepositoryId repository) {
        return store.followed(repository);
    }

    /** All that bear the repository's name, in their newest versions; also from when one of that name was connected before. */
    public List<Blueprint> of(Repository repository) {
        return blueprints.in(repository.space(), repository.name(), View.NEWEST);
    }

    /**
     * Makes the blueprints of a repository what its files say at a commit: new files are new blueprints, changed ones new versions,
     * and those of no file are missing. A version with errors does not take the place of a good one in the catalog.
     *
     * @param since the commit that was followed when the caller looked
     * @param changed what the files say that are not as they were; each name once
     * @param there names of all blueprints that have a file
     * @return false when somebody else followed meanwhile; nothing is written then
     */
    public boolean follow(
            Repository repository, @Nullable String since, String commit, List<FileText> changed, Set<String> there) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            store.hold(repository.id());
            if (!store.followed(repository.id()).equals(Optional.ofNullable(since))) {
                return false;
            }
            Set<UUID> written = write(repository, changed, there);
            settle(repository, written);
            store.followed(repository.id(), commit);
            return true;
        }));
    }

    /** Marks the blueprints of a repository that is not connected any more. */
    public void disconnected(RepositoryId repository) {
        store.forget(repository);
    }

    private Set<UUID> write(Repository repository, List<FileText> changed, Set<String> there) {
        Map<String, Blueprint> known = new HashMap<>();
        of(repository).forEach(each -> known.put(key(each.name()), each));
        var begun = new ArrayList<Next>();
        var versions = new ArrayList<Next>();
        var files = new ArrayList<Next>();
        for (FileText text : changed) {
            Blueprint before = known.get(key(text.name()));
            var next = before == null
                    ? new Next(UUID.randomUUID(), 1, text)
                    : new Next(before.id(), before.newest() + 1, text);
            files.add(next);
            if (before == null) {
                begun.add(next);
            }
            if (before == null || !before.yaml().equals(text.yaml())) {
                versions.add(next);
            }
        }
        store.begin(repository, begun, clock.instant());
        store.write(versions);
        store.place(repository.id(), files);
        Set<String> present = there.stream().map(TrackedBlueprints::key).collect(Collectors.toSet());
        store.missing(
                known.values().stream()
                        .filter(each -> !present.contains(key(each.name())))
                        .map(Blueprint::id)
                        .toList(),
                Missing.GONE);
        return files.stream().map(Next::blueprint).collect(Collectors.toSet());
    }

    /** Offers what is good of the new, and publishes what says so of itself. */
    private void settle(Repository repository, Set<UUID> written) {
        store.offerNewest(of(repository).stream()
                .filter(each -> written.contains(each.id()) && each.isValid())
                .map(Blueprint::id)
                .toList());
        blueprints.in(repository.space(), repository.name(), View.OFFERED).stream()
                .filter(each -> written.contains(each.id()))
                .forEach(publication::settle);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
