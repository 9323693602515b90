package dev.slipway.cli;

import dev.slipway.wire.ProblemBody;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The server to talk to, as options of every subcommand. */
final class Server {
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Option(names = "--url", defaultValue = "${SLIPWAY_URL}", description = "address of the server (or SLIPWAY_URL)")
    private @Nullable String url;

    @Option(names = "--token", defaultValue = "${SLIPWAY_TOKEN}", description = "API token (or SLIPWAY_TOKEN)")
    private @Nullable String token;

    <T> T get(String path, Class<T> type) {
        return JSON.readValue(send("GET", path).body(), type);
    }

    void delete(String path) {
        send("DELETE", path);
    }

    <T> T post(String path, Object body, Class<T> type) {
        var text = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return JSON.readValue(send(request("POST", path, text)).body(), type);
    }

    /** Lines of a streamed answer, as they come. The caller closes the stream. */
    Stream<String> lines(String path) {
        try {
            var response = CLIENT.send(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofLines());
            if (response.statusCode() >= 400) {
                throw refused(
                        response.statusCode(), String.join("\n", response.body().toList()));
            }
            return response.body();
        } catch (IOException failure) {
            throw unreachable(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted.");
        }
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path) {
        return send(request(method, path, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw refused(response.statusCode(), response.body());
            }
            return response;
        } catch (IOException failure) {
            throw unreachable(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted.");
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        if (url == null || url.isBlank() || token == null || token.isBlank()) {
            throw new ApiFailure(
                    "Which server, and who are you? Set SLIPWAY_URL to the server's address and SLIPWAY_TOKEN to an API"
                            + " token (made on the page 'My tokens'), or give --url and --token.");
        }
        return HttpRequest.newBuilder(URI.create(url.replaceFirst("/+$", "") + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private ApiFailure unreachable(IOException failure) {
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new ApiFailure(
                "The server at " + url + " does not answer (" + why + "). Is the address right, and does it run?");
    }

    private static ApiFailure refused(int status, String body) {
        try {
            var problem = JSON.readValue(body, ProblemBody.class);
            String action = problem.action() == null ? "" : "\n" + problem.action();
            String link = problem.link() == null ? "" : "\n" + problem.link();
            return new ApiFailure(problem.message() + action + link);
        } catch (JacksonException _) {
            return new ApiFailure(
                    "The server answered " + status + " with something that is not Slipway's: is the address right?");
        }
    }
}
