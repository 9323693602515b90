package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.AppGrant;
import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Patient;
import dev.slipway.doctor.Viewer;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Handshake;
import dev.slipway.outbound.OutboundAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A GitLab of which a test says what it answers; to begin with it holds the project acme/web, and its Developer dana asks. */
final class ScriptedLine implements Line {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final String PROJECT = "/projects/acme%2Fteam%2Fweb";
    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, Integer> counts = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Said> script = new HashMap<>();
    private Instant hostTime = NOW;
    private boolean silent;
    Viewer.Kind kind = Viewer.Kind.TOKEN;
    boolean connected;

    @Nullable
    String arrived;

    URI base = URI.create("http://127.0.0.1:9999");
    Handshake handshake = new Handshake("CN=gitlab.example", "CN=authority", NOW, "00", "TLSv1.3", null);

    private record Said(int status, String type, String body, Map<String, String> headers, String from) {}

    ScriptedLine() {
        say("/user", 200, "{\"id\":4,\"username\":\"dana\",\"bot\":false}");
        say("/version", 200, "{\"version\":\"18.5.0-ee\"}");
        say("/personal_access_tokens/self", 200, """
                {"name":"laptop","scopes":["api"],"expires_at":"2027-06-01","user_id":4,"active":true}""");
        say(
                "/oauth/token/info",
                401,
                "{\"error\":\"invalid_request\",\"error_description\":\"The access token is invalid\"}");
        project("{}");
        say(
                PROJECT + "/repository/tree?per_page=100",
                200,
                "[{\"type\":\"tree\",\"path\":\"src\"},{\"type\":\"blob\",\"path\":\"main.tf\"}]");
        say(PROJECT + "/repository/files/main.tf?ref=HEAD", 200, "{\"size\":120}");
        say(PROJECT + "/hooks?per_page=100", 403, "{\"message\":\"403 Forbidden\"}");
        say("/groups/acme%2Fteam?with_projects=false", 200, "{\"full_path\":\"acme/team\"}");
        say("/groups/acme?with_projects=false", 200, "{\"full_path\":\"acme\"}");
        member(PROJECT + "/members/all/4", 30);
        member("/groups/acme/members/4", 30);
    }

    /** Adds to what a project has anyway. */
    ScriptedLine project(String more) {
        var whole = (tools.jackson.databind.node.ObjectNode) JSON.readTree("""
                {"id":7,"path_with_namespace":"acme/team/web","visibility":"private","default_branch":"main",
                 "archived":false,"empty_repo":false}""");
        JSON.readTree(more).properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        whole.properties().removeIf(entry -> entry.getValue().isNull());
        return say(PROJECT, 200, whole.toString());
    }

    ScriptedLine member(String path, int level) {
        return say(path, 200, "{\"id\":4,\"username\":\"dana\",\"access_level\":" + level + "}");
    }

    ScriptedLine say(String path, int status, String body) {
        script.put(path, new Said(status, "application/json", body, Map.of(), path));
        return this;
    }

    ScriptedLine say(String path, int status, String type, String body, Map<String, String> headers) {
        script.put(path, new Said(status, type, body, headers, path));
        return this;
    }

    /** The answer comes from elsewhere on the same host. */
    ScriptedLine sentOn(String path, String to, String body) {
        script.put(path, new Said(200, "application/json", body, Map.of(), to));
        return this;
    }

    ScriptedLine hostTime(Instant time) {
        hostTime = time;
        return this;
    }

    ScriptedLine silent() {
        silent = true;
        return this;
    }

    @Override
    public Answer ask(String path, @Nullable Secret token) {
        calls.incrementAndGet();
        counts.merge(path, 1, Integer::sum);
        if (silent) {
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "'127.0.0.1:9999' did not answer within 1700 ms.");
        }
        String key = path.replaceFirst("^/api/v4", "");
        var said = script.getOrDefault(
                key, new Said(404, "application/json", "{\"message\":\"404 Not found\"}", Map.of(), key));
        var headers = new TreeMap<String, List<String>>();
        headers.put("content-type", List.of(said.type()));
        headers.put("date", List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(hostTime.atOffset(ZoneOffset.UTC))));
        said.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        String from = "/api/v4" + said.from();
        return new Answer(
                new OutboundAnswer(
                        said.status(),
                        URI.create(base + (path.startsWith("/oauth") ? path : from)),
                        headers,
                        said.body().getBytes(StandardCharsets.UTF_8)),
                read(said));
    }

    private static JsonNode read(Said said) {
        try {
            return said.type().contains("json") ? JSON.readTree(said.body()) : MissingNode.getInstance();
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    Finding examine(CheckId check) {
        var token = Secret.of("glpat-secret");
        var viewer = new Viewer(kind, kind == Viewer.Kind.NOBODY ? null : token, "oauth2", "the token given", null);
        return examine(
                check, viewer, AppGrant.none("repositories application", "Not yet", List.of("read_api"), "/auth"));
    }

    Finding examine(CheckId check, Viewer viewer, AppGrant repositories) {
        var provider = new Provider(
                new ProviderId(UUID.randomUUID()), "GitLab", "gitlab", base, null, List.of("read_api"), true);
        var patient = new Patient(
                provider,
                "acme/team/web",
                viewer,
                repositories,
                AppGrant.none("sign-in application", "Not kept", List.of("openid"), "/auth/sign-in"),
                new Patient.HookNews(connected, "https://slipway.example", arrived),
                Duration.ofSeconds(1));
        var question = Checks.of(patient, this, () -> handshake, InstantSource.fixed(NOW))
                .get(check);
        if (question == null) {
            throw new AssertionError("GitLab has no check " + check);
        }
        return question.get();
    }
}
