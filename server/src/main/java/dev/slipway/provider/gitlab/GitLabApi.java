package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GitLab's REST API, version 4. What is not its answer becomes a problem here and never an empty result. */
@Component
class GitLabApi {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbound outbound;
    private final JsonMapper json = JsonMapper.builder().build();

    GitLabApi(Outbound outbound) {
        this.outbound = outbound;
    }

    /** An answer with its headers, whatever its status. */
    record Reply(OutboundAnswer answer, JsonNode body) {
        boolean isFine() {
            return answer.status() == 200;
        }

        long number(String header, long otherwise) {
            return answer.header(header)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(otherwise);
        }
    }

    /**
     * Asks, and leaves statuses 404 and 200 to the caller; every other one is a problem.
     *
     * @param path below {@code /api/v4}, segments encoded
     */
    Reply get(HostAccess access, String path, Map<String, String> parameters) {
        var provider = access.provider();
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        var request = OutboundRequest.get(provider.at("/api/v4" + path + (query.isEmpty() ? "" : "?" + query)))
                .within(PATIENCE);
        var token = access.token();
        var answer = outbound.send(
                token == null ? request : request.header("Authorization", "Bearer " + token.reveal()),
                provider.allowed());
        var body = read(answer);
        if (body == null || (answer.status() != 200 && answer.status() != 404)) {
            throw GitLabProblems.of(provider, answer, body);
        }
        return new Reply(answer, body);
    }

    /** Sends a form to the token endpoint. */
    Reply post(Provider provider, String path, Map<String, String> fields) {
        var answer =
                outbound.send(OutboundRequest.form(provider.at(path), fields).within(PATIENCE), provider.allowed());
        var body = read(answer);
        if (body == null || answer.status() >= 500 || answer.status() == 429) {
            throw GitLabProblems.of(provider, answer, body);
        }
        return new Reply(answer, body);
    }

    /** The text as one segment of a path, slashes and all. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private @Nullable JsonNode read(OutboundAnswer answer) {
        if (!answer.isJson()) {
            return null;
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException _) {
            return null;
        }
    }
}
