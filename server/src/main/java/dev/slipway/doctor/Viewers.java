package dev.slipway.doctor;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Consent;
import dev.slipway.access.Grants;
import dev.slipway.access.Hosts;
import dev.slipway.doctor.Viewer.Kind;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gets the tokens to look with. A grant is tried out, so that one whose token was revoked early is refreshed or known to be over. */
@Component
class Viewers {
    private static final Duration TRIAL = Duration.ofMillis(700);

    private final Hosts hosts;
    private final Grants grants;

    Viewers(Hosts hosts, Grants grants) {
        this.hosts = hosts;
        this.grants = grants;
    }

    /**
     * Somebody's eyes; may block for a refresh and never raises.
     *
     * @param words whose access that is
     */
    Viewer of(Provider provider, Access access, String words) {
        return switch (access) {
            case Access.Granted granted -> granted(provider, granted, words);
            case Access.Token typed -> new Viewer(Kind.TOKEN, typed.token(), user(provider), words, null);
            case Access.Stored stored -> stored(provider, stored, words);
            case Access.Open() -> new Viewer(Kind.NOBODY, null, user(provider), words, null);
        };
    }

    /** What the person agreed to for the repositories application. */
    AppGrant repositories(Provider provider, UserId person) {
        String name = "repositories application of " + provider.name();
        String page = Authorizations.page(provider);
        var consent = grants.consent(provider.id(), person);
        if (consent.isEmpty()) {
            String why = provider.applicationId() == null
                    ? "No repositories application is set up here for " + provider.name()
                    : "You have not authorized it from here yet";
            return AppGrant.none(name, why, provider.scopes(), page);
        }
        var viewer = granted(provider, new Access.Granted(person), "your own grant");
        var lack = viewer.lacking();
        return new AppGrant(
                name,
                viewer.token(),
                lack == null ? null : lack.why(),
                lack != null && lack.known(),
                provider.scopes(),
                page);
    }

    /** The name of the account that the person's grant is of; empty when there is no grant. */
    String account(Provider provider, UserId person) {
        return grants.consent(provider.id(), person).map(Consent::account).orElse("");
    }

    private Viewer stored(Provider provider, Access.Stored access, String words) {
        try {
            var kind = hosts.clonesOnly(access) ? Kind.GIT_ONLY : Kind.TOKEN;
            return new Viewer(kind, hosts.token(provider, access), hosts.gitUser(provider, access), words, null);
        } catch (Problem problem) {
            var lack = new Viewer.Lack(
                    true,
                    problem.text(),
                    "Choose another credential",
                    provider.baseUrl().toString());
            return new Viewer(Kind.TOKEN, null, user(provider), words, lack);
        }
    }

    private Viewer granted(Provider provider, Access.Granted access, String words) {
        try {
            return new Viewer(Kind.GRANT, working(provider, access), user(provider), words, null);
        } catch (Problem problem) {
            boolean known =
                    problem.code() == ErrorCode.NOT_AUTHORIZED_AT_PROVIDER || problem.code() == ErrorCode.SETUP_INVALID;
            String link = problem.link();
            var lack = new Viewer.Lack(
                    known,
                    problem.text(),
                    known ? "Authorize Slipway at " + provider.name() : "Look whether " + provider.name() + " answers",
                    link == null ? Authorizations.page(provider) : link);
            return new Viewer(Kind.GRANT, null, user(provider), words, lack);
        }
    }

    private String user(Provider provider) {
        return hosts.adapter(provider).cloneUser();
    }

    /** A token that the host accepts now, or the best there is while the host says nothing. */
    private Secret working(Provider provider, Access.Granted access) {
        var adapter = hosts.adapter(provider);
        try {
            return hosts.ask(provider, access, with -> {
                adapter.account(with.within(TRIAL));
                return present(with);
            });
        } catch (Problem problem) {
            boolean aboutTheGrant =
                    problem.code() == ErrorCode.NOT_AUTHORIZED_AT_PROVIDER || problem.code() == ErrorCode.SETUP_INVALID;
            if (aboutTheGrant) {
                throw problem;
            }
            return hosts.ask(provider, access, Viewers::present);
        }
    }

    private static Secret present(HostAccess access) {
        var token = access.token();
        if (token == null) {
            throw new IllegalStateException("A grant gives a token or a reason");
        }
        return token;
    }
}
