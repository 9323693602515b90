package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.repository.GitAccess;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.RepositoryId;
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

    /** The source with its commit fixed; asks the Git host the first time only. */
    Grain.Source fixed(Environment environment, Grain grain) {
        var source = grain.source();
        String store = source.store();
        if (store == null || (source.repository() != null && source.commit() != null)) {
            return source;
        }
        var repository = repositories.find(environment.space(), store);
        String revision = source.commit() != null ? source.commit() : source.branch();
        var checkout = repositories.checkout(repository.id(), revision);
        String branch = source.branch() != null ? source.branch() : repository.branch();
        return new Grain.Source(store, source.path(), branch, checkout.commit(), repository.id());
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
                access.url(), commit, source.path(), access.username(), password == null ? null : password.reveal());
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
