package dev.slipway.environment;

import dev.slipway.execution.CodeAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.work.CodeLogin;
import org.springframework.stereotype.Component;

/** What opens the code of a grain while its order is carried out. */
@Component
class GrainLogins implements CodeAccess {
    private final Ledger ledger;
    private final Repositories repositories;

    GrainLogins(Ledger ledger, Repositories repositories) {
        this.ledger = ledger;
        this.repositories = repositories;
    }

    @Override
    public CodeLogin now(String stream) {
        int slash = stream.indexOf('/');
        var entry = ledger.read(stream.substring(0, slash)).orElseThrow(GrainLogins::none);
        var repository = entry.grain(stream.substring(slash + 1)).source().repository();
        if (repository == null) {
            throw none();
        }
        var access = repositories.triedAccess(repository);
        var password = access.password();
        return new CodeLogin(access.username(), password == null ? null : password.reveal());
    }

    private static Problem none() {
        return new Problem(ErrorCode.REPOSITORY_NOT_FOUND, "The order has no code of a repository that is connected");
    }
}
