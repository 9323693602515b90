package dev.slipway.keychain;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out at which Git host a token is good and what it is there. No host is ever shown a token that is meant for another. */
@Component
class Recognition {
    private final Providers providers;
    private final Map<String, TokenHost> hosts;

    Recognition(Providers providers, List<TokenHost> hosts) {
        this.providers = providers;
        this.hosts = hosts.stream().collect(Collectors.toUnmodifiableMap(TokenHost::key, Function.identity()));
    }

    /** What came of asking. */
    sealed interface Finding {
        /** The host told, or it is of a kind that no host tells about. */
        record Known(TokenFacts facts) implements Finding {}

        /** The host says that it is not good. */
        record Refused(Problem problem) implements Finding {}

        /** The host could not be asked. */
        record Unanswered(Problem problem) implements Finding {}
    }

    Provider provider(ProviderId id) {
        return providers.byId(id);
    }

    TokenHost host(Provider provider) {
        var host = hosts.get(provider.type());
        if (host == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Hosts of the kind '" + provider.type() + "' tell nothing about tokens.");
        }
        return host;
    }

    /**
     * The host that a token given for this kind of host is meant for: the one named, or the only one of the kind.
     *
     * @param identifier such as {@code gitlabEnterprise}
     */
    Optional<Provider> meant(String identifier, @Nullable String named) {
        if (named != null) {
            return Optional.of(providers.named(named));
        }
        String type = identifier.toLowerCase(Locale.ROOT);
        var all = providers.list().stream()
                .filter(each -> type.equals(each.type()) || type.equals(each.type() + "enterprise"))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Asks. A token with a user name of its own that does not open the API is a deploy token. */
    Finding look(Provider provider, Login login) {
        if (!hosts.containsKey(provider.type())) {
            return new Finding.Known(TokenFacts.none(TokenKind.UNKNOWN));
        }
        try {
            return new Finding.Known(host(provider).describe(new HostAccess(provider, login.token())));
        } catch (Problem problem) {
            return switch (problem.code()) {
                case PROVIDER_TOKEN_REJECTED ->
                    login.username() != null && host(provider).mayBeDeployToken(login.token())
                            ? new Finding.Known(deployToken())
                            : new Finding.Refused(problem);
                case PROVIDER_ACCESS_TOO_LOW -> new Finding.Refused(problem);
                default -> new Finding.Unanswered(problem);
            };
        }
    }

    private static TokenFacts deployToken() {
        return new TokenFacts(
                TokenKind.DEPLOY,
                null,
                null,
                List.of("read_repository"),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
