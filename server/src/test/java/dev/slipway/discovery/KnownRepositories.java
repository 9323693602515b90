package dev.slipway.discovery;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repositories that are reached without a host: checkouts fetch from the clone URL. */
final class KnownRepositories implements Origins {
    private final GitMirrors mirrors;
    private final List<Repository> all = new ArrayList<>();
    private boolean unreachable;
    private Runnable fetching = () -> {};

    KnownRepositories(GitMirrors mirrors) {
        this.mirrors = mirrors;
    }

    Repository add(SpaceId space, String name, String cloneUrl) {
        Repository repository = new Repository(
                new RepositoryId(UUID.randomUUID()),
                space,
                name,
                "https://git.example/" + name,
                cloneUrl,
                "gitlab",
                "main",
                null);
        all.add(repository);
        return repository;
    }

    void disconnect(boolean broken) {
        unreachable = broken;
    }

    /** What happens while a repository is fetched. */
    void whileFetching(Runnable happening) {
        fetching = happening;
    }

    @Override
    public List<Repository> list(SpaceId space) {
        return all.stream()
                .filter(repository -> repository.space().equals(space))
                .toList();
    }

    @Override
    public Repository find(SpaceId space, String name) {
        return list(space).stream()
                .filter(repository -> repository.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.REPOSITORY_NOT_FOUND, "No repository " + name));
    }

    @Override
    public Repository find(RepositoryId id) {
        return all.stream()
                .filter(repository -> repository.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.REPOSITORY_NOT_FOUND, "No repository " + id));
    }

    @Override
    public Checkout checkout(RepositoryId id, @Nullable String revision) {
        Repository repository = find(id);
        Mirror mirror = mirrors.mirror(repository.cloneUrl());
        String wanted = revision == null ? repository.branch() : revision;
        boolean needsHost = !wanted.matches("[0-9a-f]{40}");
        if (needsHost && unreachable) {
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "The host does not answer");
        }
        fetching.run();
        String commit = needsHost ? mirror.fetch(null, wanted) : wanted;
        return new Checkout(repository, commit, mirror);
    }
}
