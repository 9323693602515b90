package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document at {@code /.well-known/openid-configuration}. */
final class Discovery {
    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "sub_legacy",
            "name",
            "nickname",
            "preferred_username",
            "email",
            "email_verified",
            "website",
            "profile",
            "picture",
            "groups",
            "groups_direct",
            "https://gitlab.org/claims/groups/owner",
            "https://gitlab.org/claims/groups/maintainer",
            "https://gitlab.org/claims/groups/developer");

    private Discovery() {}

    static Map<String, @Nullable Object> document(String issuer) {
        Map<String, @Nullable Object> document = Json.object(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/oauth/authorize",
                "token_endpoint", issuer + "/oauth/token",
                "revocation_endpoint", issuer + "/oauth/revoke",
                "introspection_endpoint", issuer + "/oauth/introspect",
                "userinfo_endpoint", issuer + "/oauth/userinfo",
                "jwks_uri", issuer + "/oauth/discovery/keys",
                "scopes_supported", Scopes.ALL);
        document.putAll(Json.object(
                "response_types_supported", List.of("code"),
                "response_modes_supported", List.of("query", "fragment", "form_post"),
                "grant_types_supported",
                        List.of("authorization_code", "password", "client_credentials", "refresh_token"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "claim_types_supported", List.of("normal"),
                "claims_supported", CLAIMS,
                "code_challenge_methods_supported", List.of("plain", "S256")));
        return document;
    }
}
