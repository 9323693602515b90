package dev.slipway.doctor;

import dev.slipway.access.Hosts;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import dev.slipway.signin.SignInGrant;
import dev.slipway.signin.SignInGrants;
import dev.slipway.signin.SignInProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people agreed to for the sign-in application. */
@Component
class SignInApp {
    static final List<String> SCOPES = List.of(SignInProvider.SCOPES.split(" ", -1));

    private static final Duration TRIAL = Duration.ofMillis(600);

    private final SignInGrants grants;
    private final Hosts hosts;

    SignInApp(SignInGrants grants, Hosts hosts) {
        this.grants = grants;
        this.hosts = hosts;
    }

    /** May block for a refresh and never raises. */
    AppGrant of(Provider provider, UserId person) {
        String name = "sign-in application of " + provider.name();
        String page = "/auth/sign-in?provider=" + provider.id();
        if (provider.signInId() == null) {
            return AppGrant.none(name, "People do not sign in here with " + provider.name(), SCOPES, page);
        }
        try {
            return grants.of(person, provider.id())
                    .flatMap(grant -> working(provider, person, grant))
                    .map(grant -> new AppGrant(name, grant.token(), grant.ended(), grant.ended() != null, SCOPES, page))
                    .orElseGet(() -> AppGrant.none(
                            name, "You have not signed in here with " + provider.name() + " yet", SCOPES, page));
        } catch (Problem problem) {
            return AppGrant.none(name, problem.text().replaceFirst("\\.$", ""), SCOPES, page);
        }
    }

    /** A token that the host refuses before its time is refreshed, so that only an authorization that is over counts as such. */
    private Optional<SignInGrant> working(Provider provider, UserId person, SignInGrant grant) {
        var token = grant.token();
        if (token == null) {
            return Optional.of(grant);
        }
        try {
            hosts.adapter(provider).account(new HostAccess(provider, token).within(TRIAL));
            return Optional.of(grant);
        } catch (Problem problem) {
            return problem.code() == ErrorCode.PROVIDER_TOKEN_REJECTED
                    ? grants.instead(person, provider.id(), token)
                    : Optional.of(grant);
        }
    }
}
