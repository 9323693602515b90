package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.provider.gitlab.GitLabApi.Reply;
import dev.slipway.webhook.Envelope;
import dev.slipway.webhook.HookHost;
import dev.slipway.webhook.HookWish;
import dev.slipway.webhook.HostedHook;
import dev.slipway.webhook.News;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * GitLab's project webhooks (API "Project webhooks"). Both secrets are given: instances that know {@code signing_token} (19.0) sign, older
 * ones ignore it and send the plain token.
 */
@Component
class GitLabHooks implements HookHost {
    private static final String NAME = "Slipway";

    private final GitLabApi api;

    GitLabHooks(GitLabApi api) {
        this.api = api;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public String scope() {
        return "api";
    }

    @Override
    public List<HostedHook> list(HostAccess access, String project) {
        return withRole(access, () -> {
            var hooks = new ArrayList<HostedHook>();
            long page = 1;
            while (page > 0) {
                var parameters = Map.of("per_page", "100", "page", String.valueOf(page));
                var reply = present(access, project, api.get(access, hooksOf(project), parameters));
                reply.body().forEach(each -> hooks.add(hook(each)));
                page = reply.number("x-next-page", 0);
            }
            return hooks;
        });
    }

    @Override
    public HostedHook create(HostAccess access, String project, HookWish wish) {
        var reply = withScope(access, () -> api.change(access, "POST", hooksOf(project), fields(wish)));
        return hook(accepted(access, project, wish, reply).body());
    }

    @Override
    public HostedHook change(HostAccess access, String project, String hook, HookWish wish) {
        var reply = withScope(access, () -> api.change(access, "PUT", hooksOf(project) + "/" + hook, fields(wish)));
        return hook(accepted(access, project, wish, reply).body());
    }

    @Override
    public Optional<String> test(HostAccess access, String project, String hook) {
        String path = hooksOf(project) + "/" + hook + "/test/push_events";
        var reply = withScope(access, () -> api.change(access, "POST", path, Map.of()));
        // GitLab before 16.11 knows no tests over its API and answers 404.
        return reply.isFine() || reply.status() == 404
                ? Optional.empty()
                : Optional.of(GitLabProblems.words(reply.body()));
    }

    @Override
    public void remove(HostAccess access, String project, String hook) {
        withScope(access, () -> api.change(access, "DELETE", hooksOf(project) + "/" + hook, Map.of()));
    }

    @Override
    public String page(String webUrl, @Nullable String hook) {
        return webUrl + "/-/hooks" + (hook == null ? "" : "/" + hook + "/edit");
    }

    @Override
    public Envelope envelope(Function<String, @Nullable String> headers) {
        String token = headers.apply("X-Gitlab-Token");
        var signature = signature(headers);
        return new Envelope(
                Objects.requireNonNullElse(headers.apply("X-Gitlab-Event"), ""),
                signature == null ? headers.apply("Idempotency-Key") : signature.id(),
                headers.apply("X-Gitlab-Event-UUID"),
                token == null ? null : Secret.of(token),
                signature);
    }

    /** A signature without its id or its moment is one that cannot be right, and no reason to go by the token. */
    private static Envelope.@Nullable Signature signature(Function<String, @Nullable String> headers) {
        String signatures = headers.apply("webhook-signature");
        return signatures == null
                ? null
                : new Envelope.Signature(
                        Objects.requireNonNullElse(headers.apply("webhook-id"), ""),
                        Objects.requireNonNullElse(headers.apply("webhook-timestamp"), ""),
                        signatures);
    }

    @Override
    public News read(String event, byte[] body) {
        return GitLabNews.read(event, body);
    }

    private static String hooksOf(String project) {
        return "/projects/" + GitLabApi.encode(project) + "/hooks";
    }

    private static Map<String, Object> fields(HookWish wish) {
        var fields = new HashMap<String, Object>();
        fields.put("url", wish.address());
        fields.put("name", NAME);
        fields.put("description", "Tells Slipway of new commits; made and looked after by Slipway.");
        fields.put("token", wish.token().reveal());
        fields.put("signing_token", wish.signingToken().reveal());
        fields.put("enable_ssl_verification", true);
        for (String each : List.of("push_events", "tag_push_events", "merge_requests_events", "note_events")) {
            fields.put(each, true);
        }
        return fields;
    }

    private static HostedHook hook(JsonNode json) {
        String status = json.path("alert_status").asString("executable");
        return new HostedHook(
                json.path("id").asString(""),
                json.path("url").asString(""),
                status.equals("executable"),
                moment(json.path("disabled_until").asString("")),
                json.path("signing_token_present").asBoolean(false));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static Reply accepted(HostAccess access, String project, HookWish wish, Reply reply) {
        if (present(access, project, reply).isFine()) {
            return reply;
        }
        String words = GitLabProblems.words(reply.body());
        String host = "'" + access.provider().name() + "'";
        throw words.contains("Maximum number")
                ? new Problem(
                        ErrorCode.CONFLICT,
                        host + " takes no more webhooks in this project (" + words
                                + "). Remove some that nobody needs.")
                : new Problem(
                                ErrorCode.INVALID_URL,
                                host + " takes no webhook that delivers to " + wish.address() + " (" + words
                                        + "). If it is a local address, an administrator there can allow it; if it is not"
                                        + " Slipway's public address, set SLIPWAY_PUBLIC_URL.")
                        .withAction(
                                "Allow webhooks to this address",
                                access.provider()
                                        .at("/admin/application_settings/network")
                                        .toString());
    }

    private static Reply present(HostAccess access, String project, Reply reply) {
        if (reply.status() == 404) {
            throw GitLabProblems.project(access.provider(), project, null);
        }
        return reply;
    }

    /** Listing takes the role, and any scope that reads. */
    private static <T> T withRole(HostAccess access, Supplier<T> call) {
        return reworded(
                call,
                "Making a webhook takes the role Maintainer in the project, which whoever connected it does not have at '"
                        + access.provider().name() + "'. Ask an owner for it, or connect with somebody else's access.",
                "Ask an owner of the project for the role Maintainer");
    }

    /** What has the role and is refused all the same lacks the scope. */
    private static <T> T withScope(HostAccess access, Supplier<T> call) {
        return reworded(
                call,
                "Making a webhook takes the scope api, which the token lacks at '"
                        + access.provider().name() + "'. Make a token with it, or authorize Slipway with it.",
                "Make a token with the scope api");
    }

    private static <T> T reworded(Supplier<T> call, String text, String action) {
        try {
            return call.get();
        } catch (Problem problem) {
            throw problem.code() == ErrorCode.PROVIDER_ACCESS_TOO_LOW
                    ? new Problem(problem.code(), text).withAction(action, null)
                    : problem;
        }
    }
}
