package dev.slipway.access;

import dev.slipway.host.GitProvider;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.Keychain;
import dev.slipway.keychain.Login;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Git hosts in somebody's name. A granted token that the host refuses before its time is replaced. */
@Component
public final class Hosts {
    /** A token may be replaced again, by another process, while work with its replacement begins. */
    private static final int MOST_REPLACED = 3;

    private final Providers providers;
    private final Grants grants;
    private final Keychain keychain;

    Hosts(Providers providers, Grants grants, Keychain keychain) {
        this.providers = providers;
        this.grants = grants;
        this.keychain = keychain;
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
        return askWithLogin(provider, access, (host, _) -> work.apply(host));
    }

    /** The same for work that shows Git a user name: the host's usual one, or the one that came with the token. */
    public <T> T askWithLogin(Provider provider, Access access, BiFunction<HostAccess, @Nullable Login, T> work) {
        var login = login(provider, access);
        for (int replaced = 0; true; replaced++) {
            try {
                return work.apply(host(provider, login), login);
            } catch (Problem problem) {
                if (problem.code() != ErrorCode.PROVIDER_TOKEN_REJECTED || login == null || replaced == MOST_REPLACED) {
                    throw problem;
                }
                login = instead(provider, access, login.token()).orElseThrow(() -> problem);
            }
        }
    }

    /** A token that is good now, with the user name that Git is shown; null for nobody's name. */
    public @Nullable Login login(Provider provider, Access access) {
        return switch (access) {
            case Access.Granted granted -> named(provider, new Login(null, grants.token(provider, granted.person())));
            case Access.Token typed -> named(provider, new Login(typed.username(), typed.token()));
            case Access.Stored stored -> named(provider, keychain.login(stored.credential(), provider));
            case Access.Open() -> null;
        };
    }

    /** A token that is good now; null for nobody's name. */
    public @Nullable Secret token(Provider provider, Access access) {
        var login = login(provider, access);
        return login == null ? null : login.token();
    }

    /** The user name that Git is shown with the token. */
    public String gitUser(Provider provider, Access access) {
        var login = login(provider, access);
        String own = login == null ? null : login.username();
        return own == null ? adapter(provider).cloneUser() : own;
    }

    /** Whether this is known to open Git but not the host's API, as deploy tokens do. */
    public boolean clonesOnly(Access access) {
        return switch (access) {
            case Access.Stored stored ->
                keychain.find(stored.credential())
                        .filter(each -> each.facts().clonesOnly())
                        .isPresent();
            case Access.Token _, Access.Granted _, Access.Open _ -> false;
        };
    }

    /** Another token than the refused one, if there is one by now. */
    private Optional<Login> instead(Provider provider, Access access, Secret refused) {
        Optional<Login> other = switch (access) {
            case Access.Granted granted ->
                Optional.of(new Login(null, grants.instead(provider, granted.person(), refused)));
            case Access.Stored stored -> keychain.instead(stored.credential(), refused);
            case Access.Token _, Access.Open _ -> Optional.empty();
        };
        return other.map(login -> named(provider, login));
    }

    private Login named(Provider provider, Login login) {
        return login.username() == null ? new Login(adapter(provider).cloneUser(), login.token()) : login;
    }

    private static HostAccess host(Provider provider, @Nullable Login login) {
        return new HostAccess(provider, login == null ? null : login.token());
    }
}
