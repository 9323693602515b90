package dev.slipway.access;

import dev.slipway.host.GitProvider;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Git hosts in somebody's name. A granted token that the host refuses before its time is replaced once. */
@Component
public final class Hosts {
    private final Providers providers;
    private final Grants grants;

    Hosts(Providers providers, Grants grants) {
        this.providers = providers;
        this.grants = grants;
    }

    public GitProvider adapter(Provider provider) {
        return providers.adapter(provider);
    }

    /** The person's own way in: the grant where there is one, else nobody's name, which shows public projects. */
    public Access own(Provider provider, UserId person) {
        return isAuthorized(provider, person) ? new Access.Granted(person) : new Access.Open();
    }

    /** Whether the person has granted access and the grant is, as far as is known, still good. */
    public boolean isAuthorized(Provider provider, UserId person) {
        return grants.find(provider.id(), person).isPresent();
    }

    /** Does the work with a token that is good now; raises what the work raises, and what getting the token does. */
    public <T> T ask(Provider provider, Access access, Function<HostAccess, T> work) {
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

    /** A token that is good now; null for nobody's name. */
    public @Nullable Secret token(Provider provider, Access access) {
        return switch (access) {
            case Access.Granted granted -> grants.token(provider, granted.person());
            case Access.Token typed -> typed.token();
            case Access.Open() -> null;
        };
    }
}
