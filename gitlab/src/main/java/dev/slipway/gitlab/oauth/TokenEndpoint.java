package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Code;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Passwords;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /oauth/token}: one exchange at a time, checks in doorkeeper's order, codes and refresh tokens good for one use. */
final class TokenEndpoint {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final Instance instance;
    private final Clients clients;
    private final TokenAnswer answer;

    TokenEndpoint(Instance instance, Clients clients, TokenAnswer answer) {
        this.instance = instance;
        this.clients = clients;
        this.answer = answer;
    }

    Reply handle(Call call) {
        Parameters parameters = call.parameters();
        String state = parameters.text("state");
        return instance.store().exclusively(() -> switch (parameters.text("grant_type", "")) {
            case "" -> throw OAuthFailure.missing("grant_type", state);
            case "authorization_code" -> code(call, parameters, state);
            case "refresh_token" -> refresh(call, parameters, state);
            case "password" -> password(call, parameters, state);
            case "client_credentials" -> clientCredentials(call, parameters, state);
            default -> throw OAuthFailure.UNSUPPORTED_GRANT_TYPE.refusal(state);
        });
    }

    private Application client(Call call, @Nullable String state) {
        return clients.find(call).orElseThrow(() -> OAuthFailure.INVALID_CLIENT.refusal(state));
    }

    private static String required(Parameters parameters, String name, @Nullable String state) {
        String value = parameters.text(name, "");
        if (value.isEmpty()) {
            throw OAuthFailure.missing(name, state);
        }
        return value;
    }

    private Reply code(Call call, Parameters parameters, @Nullable String state) {
        String digest = Secrets.digest(required(parameters, "code", state));
        String redirectUri = required(parameters, "redirect_uri", state);
        Application client = client(call, state);
        Code code = instance.store()
                .codes()
                .first(one -> one.digest().equals(digest))
                .filter(one -> one.applicationId() == client.id())
                .filter(one -> instance.now().isBefore(one.createdAt().plus(CODE_LIFETIME)))
                .filter(one -> one.redirectUri().equals(redirectUri))
                .orElseThrow(() -> OAuthFailure.INVALID_GRANT.refusal(state));
        if (code.challenge() != null && parameters.text("code_verifier", "").isEmpty()) {
            throw OAuthFailure.missing("code_verifier", state);
        }
        if (!Pkce.proves(parameters.text("code_verifier"), code)) {
            throw OAuthFailure.INVALID_GRANT.refusal(state);
        }
        instance.store().codes().remove(code.id());
        Optional<Person> person = instance.store().people().find(code.personId());
        if (person.filter(Person::active).isEmpty() && code.scopes().contains("openid")) {
            return Reply.redirect(instance.url() + "/users/sign_in");
        }
        return answer.issue(
                client, code.personId(), code.scopes(), new TokenAnswer.Login(code.nonce(), code.authenticatedAt()));
    }

    private Reply refresh(Call call, Parameters parameters, @Nullable String state) {
        String digest = Secrets.digest(required(parameters, "refresh_token", state));
        Grant grant = instance.store()
                .grants()
                .first(one -> digest.equals(one.refreshDigest()))
                .filter(one -> !one.revoked())
                .orElseThrow(() -> OAuthFailure.INVALID_GRANT.refusal(state));
        Application client = client(call, state);
        if (grant.applicationId() != client.id()) {
            throw OAuthFailure.INVALID_GRANT.refusal(state);
        }
        List<String> scopes = scopes(parameters, grant.scopes(), grant.scopes(), state);
        instance.store().grants().put(grant.revoke());
        return answer.issue(client, grant.personId(), scopes, new TokenAnswer.Login(null, grant.createdAt()));
    }

    private Reply password(Call call, Parameters parameters, @Nullable String state) {
        Application client = client(call, state);
        Person person = instance.store()
                .person(required(parameters, "username", state))
                .filter(one -> one.active() && one.confirmed())
                .filter(one -> Passwords.fits(parameters.text("password", ""), one.passwordHash()))
                .orElseThrow(() -> OAuthFailure.INVALID_GRANT.refusal(state));
        List<String> scopes = scopes(parameters, client.scopes(), List.of("api"), state);
        return answer.issue(client, person.id(), scopes, new TokenAnswer.Login(null, instance.now()));
    }

    private Reply clientCredentials(Call call, Parameters parameters, @Nullable String state) {
        Application client = client(call, state);
        List<String> scopes = scopes(parameters, client.scopes(), List.of("api"), state);
        return answer.issue(client, null, scopes, new TokenAnswer.Login(null, instance.now()));
    }

    private static List<String> scopes(
            Parameters parameters, List<String> allowed, List<String> otherwise, @Nullable String state) {
        String asked = parameters.text("scope", "");
        List<String> scopes =
                asked.isEmpty() ? otherwise : List.of(asked.strip().split("\\s+", -1));
        if (!allowed.containsAll(scopes)) {
            throw OAuthFailure.INVALID_SCOPE.refusal(state);
        }
        return scopes;
    }
}
