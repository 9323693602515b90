package dev.slipway.webhook;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Consent;
import dev.slipway.access.Grants;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Follower;
import dev.slipway.repository.Followers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The ways to a project: the access of each of its connections. One of them may be allowed what the others are not. */
@Component
class HookWays {
    /** What another connection's access may well be allowed. */
    private static final Set<ErrorCode> OF_THIS_ONE = Set.of(
            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
            ErrorCode.PROVIDER_TOKEN_REJECTED,
            ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
            ErrorCode.PROJECT_NOT_FOUND,
            ErrorCode.SETUP_INVALID,
            ErrorCode.REPOSITORY_NOT_FOUND);

    private final Followers followers;
    private final Hosts hosts;
    private final Grants grants;

    HookWays(Followers followers, Hosts hosts, Grants grants) {
        this.followers = followers;
        this.hosts = hosts;
        this.grants = grants;
    }

    /** Whether no access there is can do it, as against the host not answering just now. */
    static boolean isRefusal(Problem problem) {
        return OF_THIS_ONE.contains(problem.code());
    }

    /** The connections of the project. */
    List<Follower> followers(Webhook hook) {
        return followers.of(hook.provider(), hook.project());
    }

    /**
     * Does the work in the name of the first connection that may.
     *
     * @throws Problem the last refusal when none may, anything else at once
     */
    <T> T ask(Provider provider, HookHost host, List<Follower> connections, Function<HostAccess, T> work) {
        var refusals = new ArrayList<Problem>();
        for (var connection : connections) {
            try {
                var access = followers.origin(connection).access();
                checkScope(provider, host, access);
                return hosts.ask(provider, access, work);
            } catch (Problem problem) {
                if (!isRefusal(problem)) {
                    throw problem;
                }
                refusals.add(problem);
            }
        }
        throw refusals.isEmpty() ? gone() : refusals.getLast();
    }

    /** In whose name a hook can still be removed once the connection is gone. */
    Access access(Follower connection) {
        return followers.origin(connection).access();
    }

    /** What a grant covers is known here; nobody need be asked in vain. */
    private void checkScope(Provider provider, HookHost host, Access access) {
        if (access instanceof Access.Open) {
            throw new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "The project is connected in nobody's name, and nobody may make a webhook. Connect it with an"
                                    + " authorization or a token that has the scope " + host.scope() + ".")
                    .withAction("Authorize Slipway at " + provider.name(), Authorizations.page(provider));
        }
        if (hosts.clonesOnly(access)) {
            throw new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "The credential opens Git only (a deploy token), and making a webhook takes the host's API.")
                    .withAction("Connect with a token that has the scope " + host.scope(), null);
        }
        if (access instanceof Access.Granted granted) {
            grants.consent(provider.id(), granted.person())
                    .map(Consent::scopes)
                    .filter(scopes -> !scopes.isEmpty() && !scopes.contains(host.scope()))
                    .ifPresent(scopes -> {
                        throw tooNarrow(provider, host, scopes);
                    });
        }
    }

    private static Problem tooNarrow(Provider provider, HookHost host, List<String> scopes) {
        boolean asksForIt = provider.scopes().contains(host.scope());
        return new Problem(
                        ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                        "Slipway's authorization at '" + provider.name() + "' covers only " + String.join(", ", scopes)
                                + "; making a webhook takes the scope " + host.scope() + ". "
                                + (asksForIt
                                        ? "The application asks for it by now: authorize it again."
                                        : "An administrator can let the application ask for it; or connect with a token"
                                                + " that has it."))
                .withAction("Authorize Slipway at " + provider.name() + " again", Authorizations.page(provider));
    }

    private static Problem gone() {
        return new Problem(ErrorCode.REPOSITORY_NOT_FOUND, "The repository was disconnected meanwhile.");
    }
}
