package dev.slipway.provider.gitlab;

import dev.slipway.keychain.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens and blocks people at a stand-in, as its administrator. */
public final class TokenMint {
    private final String url;
    private final String administrator;

    public TokenMint(String url, String administratorsToken) {
        this.url = url;
        this.administrator = administratorsToken;
    }

    /** A token of dana, of the project acme/platform/landing-zone, or of the group acme/platform, the latter two as developers. */
    public String make(TokenKind kind, LocalDate end, String... scopes) throws IOException, InterruptedException {
        String place = switch (kind) {
            case PROJECT -> "/projects/acme%2Fplatform%2Flanding-zone/access_tokens";
            case GROUP -> "/groups/acme%2Fplatform/access_tokens";
            default -> "/users/" + person("dana") + "/personal_access_tokens";
        };
        var fields = new LinkedHashMap<String, Object>(
                Map.of("name", "made for a test", "scopes", List.of(scopes), "expires_at", end.toString()));
        if (kind != TokenKind.PERSONAL) {
            fields.put("access_level", 30);
        }
        return call("POST", place, fields).path("token").asString();
    }

    public long person(String username) throws IOException, InterruptedException {
        return Objects.requireNonNull(
                        call("GET", "/users?username=" + username, Map.of()).get(0))
                .path("id")
                .asLong();
    }

    /** Calls the REST API as the administrator. */
    public JsonNode call(String method, String path, Map<String, ?> fields) throws IOException, InterruptedException {
        var body = fields.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(fields));
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v4" + path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("PRIVATE-TOKEN", administrator)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body());
        }
    }
}
