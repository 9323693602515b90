package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document at {@code /.well-known/openid-configuration}. */
final class Discovery {
    private static final String CONSTANT = """
            {"scopes_supported":[],"response_types_supported":["code"],
             "response_modes_supported":["query","fragment","form_post"],
             "grant_types_supported":["authorization_code","password","client_credentials","refresh_token"],
             "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],
             "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
             "claim_types_supported":["normal"],
             "claims_supported":["iss","sub","aud","exp","iat","sub_legacy","name","nickname","preferred_username","email",
              "email_verified","website","profile","picture","groups","groups_direct",
              "https://gitlab.org/claims/groups/owner","https://gitlab.org/claims/groups/maintainer",
              "https://gitlab.org/claims/groups/developer"],
             "code_challenge_methods_supported":["plain","S256"]}
            """;

    private Discovery() {}

    static Map<String, @Nullable Object> document(String issuer) {
        Map<String, @Nullable Object> document = Json.object(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/oauth/authorize",
                "token_endpoint", issuer + "/oauth/token",
                "revocation_endpoint", issuer + "/oauth/revoke",
                "introspection_endpoint", issuer + "/oauth/introspect",
                "userinfo_endpoint", issuer + "/oauth/userinfo",
                "jwks_uri", issuer + "/oauth/discovery/keys");
        document.putAll(Json.constant(CONSTANT));
        document.put("scopes_supported", Scopes.ALL);
        return document;
    }
}
