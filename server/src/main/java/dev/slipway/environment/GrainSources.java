package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.repository.GitAccess;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.GrainWork.SourceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the code of grains: the commit once, what it takes to clone it each time. */
@Component
class GrainSources {
    private final Repositories repositories;
    private final SealedValues values;

    GrainSources(Repositories repositories, SealedValues values) {
        this.repositories = repositories;
        this.values = values;
    }

    /**
     * The source with its commit fixed. Deploying takes what the blueprint names as it is now, so that trying again after a fix was
     * pushed deploys the fix; destroying takes the commit that was deployed, and asks nobody. So does deploying again what has a
     * fixed commit, or comes from a repository that is no longer connected.
     */
    Grain.Source fixed(Environment environment, Grain grain, @Nullable PlannedSource planned, Action action) {
        var source = grain.source();
        boolean known = source.repository() != null && source.commit() != null;
        if (planned == null || (known && (action == Action.DESTROY || planned.commit() != null))) {
            return source;
        }
        try {
            return current(environment, planned);
        } catch (Problem problem) {
            if (known && problem.code() == ErrorCode.REPOSITORY_NOT_FOUND) {
                return source;
            }
            throw problem;
        }
    }

    private Grain.Source current(Environment environment, PlannedSource planned) {
        var pinned = repositories.pinned(environment.space(), planned.store(), revision(planned));
        var repository = pinned.repository();
        return new Grain.Source(
                planned.store(), planned.path(), branch(planned, repository), pinned.commit(), repository.id());
    }

    /** Null: the branch that the repository's connection follows. */
    static @Nullable String revision(PlannedSource planned) {
        if (planned.commit() != null) {
            return planned.commit();
        }
        return planned.tag() != null ? planned.tag() : planned.branch();
    }

    /** The branch that the code follows; none for a tag or a commit alone. */
    static @Nullable String branch(PlannedSource planned, Repository repository) {
        if (planned.branch() != null) {
            return planned.branch();
        }
        return planned.tag() == null && planned.commit() == null ? repository.branch() : null;
    }

    /** What the agent needs to clone; null for a grain without code. */
    @Nullable
    SourceCode code(Grain grain, Grain.Source source) {
        var repository = source.repository();
        String commit = source.commit();
        if (repository == null || commit == null) {
            return null;
        }
        var access = access(grain, repository);
        Secret password = access.password();
        return new SourceCode(
                access.url(),
                commit,
                source.path(),
                access.username(),
                password == null ? null : password.reveal(),
                access.route());
    }

    /** As the connection gives it; after that was cut, as it was when it was last good. */
    private GitAccess access(Grain grain, RepositoryId repository) {
        try {
            var access = repositories.access(repository);
            values.keepAccess(grain, access);
            return access;
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.REPOSITORY_NOT_FOUND) {
                throw problem;
            }
            return values.access(grain).orElseThrow(() -> problem);
        }
    }
}
