package dev.slipway.repository;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Git hosts in somebody's name. A granted token that the host refuses before its time is replaced once. */
@Component
class Hosts {
    private final Providers providers;
    private final Grants grants;

    Hosts(Providers providers, Grants grants) {
        this.providers = providers;
        this.grants = grants;
    }

    GitProvider adapter(Provider provider) {
        return providers.adapter(provider);
    }

    /** Does the work with a token that is good now; raises what the work raises, and what getting the token does. */
    <T> T ask(Provider provider, Access access, Function<HostAccess, T> work) {
        Secret token = token(provider, access);
        try {
            return work.apply(new HostAccess(provider, token));
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.PROVIDER_TOKEN_REJECTED
                    || token == null
                    || !(access instanceof Access.Granted granted)) {
                throw problem;
            }
            return work.apply(new HostAccess(provider, grants.instead(provider, granted.person(), token)));
        }
    }

    @Nullable
    Secret token(Provider provider, Access access) {
        return switch (access) {
            case Access.Granted granted -> grants.token(provider, granted.person());
            case Access.Token typed -> typed.token();
            case Access.Open() -> null;
        };
    }
}
