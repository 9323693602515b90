package dev.slipway.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Speaks OpenID Connect with GitLab; whatever does not work becomes the end of a sign-in that has a page. */
@Component
class OpenIdHost {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbound outbound;

    OpenIdHost(Outbound outbound) {
        this.outbound = outbound;
    }

    /** What GitLab says of itself; its issuer is the address it was asked at, else the answer is somebody else's. */
    OIDCProviderMetadata discover(SignInProvider provider) {
        var answer = get(provider, provider.at("/.well-known/openid-configuration"), "");
        try {
            var metadata = OIDCProviderMetadata.parse(answer.text());
            if (!metadata.getIssuer().getValue().equals(provider.baseUrl().toString())) {
                throw new SignInFailure(
                        SignInProblem.IDENTITY_INVALID,
                        provider.baseUrl() + " calls itself "
                                + metadata.getIssuer().getValue());
            }
            return metadata;
        } catch (ParseException malformed) {
            throw new SignInFailure(SignInProblem.GITLAB_FAILED, "discovery: " + malformed.getMessage(), malformed);
        }
    }

    /** Who signs with which key. */
    JWKSet keys(SignInProvider provider, OIDCProviderMetadata metadata) {
        var answer = get(provider, metadata.getJWKSetURI(), "");
        try {
            return JWKSet.parse(answer.text());
        } catch (java.text.ParseException malformed) {
            throw new SignInFailure(SignInProblem.GITLAB_FAILED, "keys: " + malformed.getMessage(), malformed);
        }
    }

    /** Exchanges a code. */
    OIDCTokens exchange(SignInProvider provider, URI endpoint, URI redirect, String code, String verifier) {
        var answer = token(provider, endpoint, redirect, code, verifier);
        if (answer.status() != 200) {
            throw refused(answer);
        }
        try {
            return OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.text())).getOIDCTokens();
        } catch (ParseException malformed) {
            throw new SignInFailure(SignInProblem.GITLAB_FAILED, "token: " + malformed.getMessage(), malformed);
        }
    }

    /**
     * New tokens for a refresh token, which is dead afterwards.
     *
     * @return empty when the host says that it is good no more
     * @throws Problem {@code PROVIDER_UNREACHABLE} for any other trouble
     */
    Optional<SignInTokens> refresh(SignInProvider provider, Secret refreshToken) {
        try {
            var endpoint = discover(provider).getTokenEndpointURI();
            var fields = Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    refreshToken.reveal(),
                    "client_id",
                    provider.clientId(),
                    "client_secret",
                    provider.clientSecret().reveal());
            var answer = send(provider, OutboundRequest.form(endpoint, fields));
            if (answer.status() == 400 && error(answer).equals("invalid_grant")) {
                return Optional.empty();
            }
            if (answer.status() != 200) {
                throw refused(answer);
            }
            var tokens = OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.text()))
                    .getOIDCTokens();
            return Optional.of(kept(tokens, Instant.now()));
        } catch (SignInFailure | ParseException failure) {
            throw new Problem(
                    ErrorCode.PROVIDER_UNREACHABLE,
                    "The sign-in could not be refreshed at '" + provider.name() + "': " + failure.getMessage());
        }
    }

    /** The tokens as they are kept. */
    static SignInTokens kept(OIDCTokens tokens, Instant now) {
        var refresh = tokens.getRefreshToken();
        long lifetime = tokens.getAccessToken().getLifetime();
        return new SignInTokens(
                Secret.of(tokens.getAccessToken().getValue()),
                refresh == null ? null : Secret.of(refresh.getValue()),
                lifetime <= 0 ? null : now.plusSeconds(lifetime));
    }

    /** The bare answer to an exchange, whatever it is. */
    OutboundAnswer token(SignInProvider provider, URI endpoint, URI redirect, String code, String verifier) {
        var fields = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirect.toString(),
                "code_verifier",
                verifier,
                "client_id",
                provider.clientId(),
                "client_secret",
                provider.clientSecret().reveal());
        return send(provider, OutboundRequest.form(endpoint, fields));
    }

    UserInfo userInfo(SignInProvider provider, OIDCProviderMetadata metadata, String accessToken) {
        var answer = get(provider, metadata.getUserInfoEndpointURI(), "Bearer " + accessToken);
        try {
            return UserInfo.parse(answer.text());
        } catch (ParseException malformed) {
            throw new SignInFailure(SignInProblem.GITLAB_FAILED, "userinfo: " + malformed.getMessage(), malformed);
        }
    }

    /** The error that a JSON answer of the token endpoint names, empty where it names none. */
    static String error(OutboundAnswer answer) {
        try {
            return String.valueOf(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.text()), "error", ""));
        } catch (ParseException notJson) {
            return "";
        }
    }

    private static SignInFailure refused(OutboundAnswer answer) {
        String error = error(answer);
        var problem = switch (error) {
            case "invalid_client" -> SignInProblem.CLIENT_REFUSED;
            case "invalid_grant" -> SignInProblem.CODE_REFUSED;
            case "" -> SignInProblem.GITLAB_FAILED;
            default -> SignInProblem.GITLAB_REFUSED;
        };
        return new SignInFailure(problem, "token endpoint answered " + answer.status() + " " + error);
    }

    private OutboundAnswer get(SignInProvider provider, URI address, String authorization) {
        var request = OutboundRequest.get(address);
        var answer = send(provider, authorization.isEmpty() ? request : request.header("Authorization", authorization));
        if (answer.status() != 200 || !answer.isJson()) {
            throw new SignInFailure(
                    SignInProblem.GITLAB_FAILED,
                    address.getPath() + " answered " + answer.status() + ", JSON: " + answer.isJson());
        }
        return answer;
    }

    private OutboundAnswer send(SignInProvider provider, OutboundRequest request) {
        try {
            return outbound.send(request.within(PATIENCE), provider.route());
        } catch (Problem problem) {
            throw new SignInFailure(
                    problem.code() == ErrorCode.PROVIDER_UNREACHABLE
                            ? SignInProblem.GITLAB_UNREACHABLE
                            : SignInProblem.ADDRESS_NOT_ALLOWED,
                    problem.text(),
                    problem);
        }
    }
}
