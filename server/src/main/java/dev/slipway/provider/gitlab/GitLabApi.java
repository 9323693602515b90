package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * GitLab's REST API, version 4. What is not its answer becomes a problem here and never an empty result. A question that GitLab could
 * not answer just then is asked again as long as the asker's patience lasts; a change is sent again only where GitLab has said that it
 * did nothing.
 */
@Component
class GitLabApi {
    private final Outbound outbound;
    private final Pace pace;
    private final JsonMapper json = JsonMapper.builder().build();

    GitLabApi(Outbound outbound, Pace pace) {
        this.outbound = outbound;
        this.pace = pace;
    }

    /** An answer with its headers, whatever its status; a body that is not JSON is a missing node. */
    record Reply(OutboundAnswer answer, JsonNode body) {
        int status() {
            return answer.status();
        }

        boolean isFine() {
            return status() / 100 == 2;
        }

        long number(String header, long otherwise) {
            return answer.header(header)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(otherwise);
        }
    }

    /**
     * Asks, and leaves statuses 2xx and 404 to the caller; every other one is a problem.
     *
     * @param path below {@code /api/v4}, segments encoded
     * @throws Problem as the port says
     */
    Reply get(HostAccess access, String path, Map<String, String> parameters) {
        var request = OutboundRequest.get(address(access.provider(), path, parameters));
        return checked(access.provider(), patiently(access, request, true));
    }

    /**
     * Asks once, and leaves every answer of GitLab's to the caller, also one that is no JSON.
     *
     * @throws Problem {@code PROVIDER_UNREACHABLE} when no answer came
     */
    Reply look(HostAccess access, String path, Map<String, String> parameters) {
        return look(access, address(access.provider(), path, parameters));
    }

    /** The same for an address that is not below {@code /api/v4}. */
    Reply look(HostAccess access, URI address) {
        return once(access, OutboundRequest.get(address), access.patience());
    }

    /**
     * Changes something, and leaves statuses 2xx, 400, 404, 409 and 422 to the caller; every other one is a problem.
     *
     * @param method {@code POST}, {@code PUT} or {@code DELETE}
     */
    Reply change(HostAccess access, String method, String path, Map<String, ?> fields) {
        return change(access, method, path, fields, Set.of(400, 409, 422));
    }

    /** The same, and leaves 403 to the caller too, who knows what it was about. */
    Reply attempt(HostAccess access, String method, String path, Map<String, ?> fields) {
        return change(access, method, path, fields, Set.of(400, 403, 409, 422));
    }

    private Reply change(HostAccess access, String method, String path, Map<String, ?> fields, Set<Integer> left) {
        var uri = address(access.provider(), path, Map.of());
        var reply = patiently(access, OutboundRequest.json(method, uri, json.writeValueAsString(fields)), false);
        boolean callersOwn = !reply.body().isMissingNode() && left.contains(reply.status());
        boolean nothingLeftToSay = reply.status() == 204;
        return callersOwn || nothingLeftToSay ? reply : checked(access.provider(), reply);
    }

    /** Sends a form to the token endpoint, once: a refresh token is good for one use. */
    Reply post(Provider provider, String path, Map<String, String> fields) {
        var form = OutboundRequest.form(provider.at(path), fields)
                .within(provider.reach().patience());
        var reply = reply(outbound.send(form, provider.route()));
        if (reply.body().isMissingNode() || reply.status() >= 500 || reply.status() == 429) {
            throw problem(provider, reply);
        }
        return reply;
    }

    /** The text as one segment of a path, slashes and all. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Reply patiently(HostAccess access, OutboundRequest request, boolean harmless) {
        var attempts = pace.begin(access);
        while (true) {
            var end = attempt(access, request, attempts.timeLeft());
            if (!end.mayBeRepeated(harmless) || !attempts.waitForNext(end.reply())) {
                return end.orThrow();
            }
        }
    }

    private End attempt(HostAccess access, OutboundRequest request, Duration time) {
        try {
            return new End(once(access, request, time), null);
        } catch (Problem failure) {
            return new End(null, failure);
        }
    }

    /** How an attempt ended: one of the two is there. */
    private record End(@Nullable Reply reply, @Nullable Problem failure) {
        /** @param harmless whether the request may reach the host twice */
        boolean mayBeRepeated(boolean harmless) {
            if (reply == null) {
                return harmless && failure != null && failure.code() == ErrorCode.PROVIDER_UNREACHABLE;
            }
            boolean foreign = reply.isFine() && reply.body().isMissingNode();
            return reply.status() == 429 || (harmless && (reply.status() >= 500 || foreign));
        }

        Reply orThrow() {
            if (reply == null) {
                throw Objects.requireNonNull(failure);
            }
            return reply;
        }
    }

    private Reply once(HostAccess access, OutboundRequest request, Duration time) {
        var token = access.token();
        var longest = access.provider().reach().patience();
        var limit = time.compareTo(longest) < 0 ? time : longest;
        var whole = token == null ? request : request.header("Authorization", "Bearer " + token.reveal());
        var reply = reply(outbound.send(whole.within(limit), access.provider().route()));
        pace.learn(access, reply.answer());
        return reply;
    }

    private Reply checked(Provider provider, Reply reply) {
        boolean readable = !reply.body().isMissingNode() && (reply.isFine() || reply.status() == 404);
        if (!readable) {
            throw problem(provider, reply);
        }
        return reply;
    }

    private Problem problem(Provider provider, Reply reply) {
        var problem = GitLabProblems.of(provider, reply.answer(), reply.body().isMissingNode() ? null : reply.body());
        return pace.wanted(reply.answer()).map(problem::notBefore).orElse(problem);
    }

    private static URI address(Provider provider, String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return provider.at("/api/v4" + path + (query.isEmpty() ? "" : "?" + query));
    }

    private Reply reply(OutboundAnswer answer) {
        return new Reply(answer, read(answer));
    }

    private JsonNode read(OutboundAnswer answer) {
        if (!answer.isJson()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
