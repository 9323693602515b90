package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.Providers;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Secret;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells every endpoint, wherever it listens, what nobody should tell it: it may refuse, but never be surprised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** What may go into any text. */
    private static final List<String> TEXTS = List.of(
            "",
            "%zz",
            "a/".repeat(3000),
            "\u0000",
            "\ud800",
            "\u202e\u0301 'x' \\ \" <b>",
            "-",
            "http:///x",
            "2026-13-45T25:61:61Z",
            "99999999999999999999");

    private ServerWithGitLab world;
    private ApiClient admin;
    private JsonNode document;

    private final Map<String, JsonNode> good = new TreeMap<>();

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        var context = world.server().context();
        var gitlab = world.gitlab();
        context.getBean(Providers.class).save("Our GitLab", URI.create(gitlab.url()), "id", Secret.of("secret"), true);
        context.getBean(Spaces.class).create("team", null, null);
        admin = ApiClient.bearer(
                world.server(), Cast.bearer(context, Cast.person(context, "admin", AccountRole.ADMIN)));
        String project = gitlab.roster().project("terraform").url();
        String token = gitlab.roster().person("administrator").token();
        Map.of(
                        "repository_url",
                        project,
                        "group_url",
                        project.substring(0, project.lastIndexOf('/')),
                        "access_token",
                        token,
                        "base_url",
                        gitlab.url(),
                        "gitlab_url",
                        gitlab.url(),
                        "cloud_type",
                        "sourceControl",
                        "cloud_identifier",
                        "gitlab",
                        "credential_name",
                        "shared",
                        "space_name",
                        "team")
                .forEach((field, value) -> good.put(field, NODES.stringNode(value)));
        good.put("credential_data", JSON.createObjectNode().put("token", token));
        document = JSON.readTree(admin.get("/api/openapi.json").body());
        accepts("/api/settings/credentialstore", """
                {"name":"shared","cloud_type":"sourceControl","cloud_identifier":"gitlab","credential_data":{"token":"%s"}}""".formatted(token));
        accepts("/api/spaces/team/repositories", """
                {"repository_url":"%s","repository_name":"net","credential_name":"shared"}""".formatted(project));
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void nothingThatIsSaidSurprisesAnEndpoint() throws Exception {
        var surprised = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                // What ends things is told only names of nothing, so that there is something to ask the others about.
                String filled = filled(path.getKey(), method.equals("DELETE"));
                inPath(method, path.getKey(), surprised);
                inQuery(method, filled, operation.getValue().path("parameters"), surprised);
                inBody(method, filled, operation.getValue(), surprised);
            }
        }
        assertThat(surprised).isEmpty();
        assertThat(admin.get("/api/spaces/team/repositories").body()).contains("\"net\"");
    }

    private void inPath(String method, String path, List<String> surprised) throws Exception {
        var variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        for (String variable : variables) {
            for (String text : TEXTS) {
                if (!text.isEmpty()) {
                    String hostile = path.replace("{" + variable + "}", encoded(text));
                    ask(method, filled(hostile, true), body(method), surprised);
                }
            }
        }
    }

    private void inQuery(String method, String path, JsonNode parameters, List<String> surprised) throws Exception {
        for (var parameter : parameters) {
            if (parameter.path("in").asString().equals("query")) {
                for (String text : TEXTS) {
                    String name = parameter.path("name").asString();
                    ask(method, path + "?" + name + "=" + encoded(text), body(method), surprised);
                }
            }
        }
    }

    private void inBody(String method, String path, JsonNode operation, List<String> surprised) throws Exception {
        var schema = resolved(operation.at("/requestBody/content/application~1json/schema"));
        if (schema.isMissingNode()) {
            return;
        }
        for (String body : List.of("null", "[]", "[null]", "\"x\"", "1", "{}", "{\"a\":".repeat(2000))) {
            ask(method, path, body, surprised);
        }
        var plausible = plausible(schema, 0);
        for (var field : schema.path("properties").properties()) {
            for (var hostile : hostile(resolved(field.getValue()))) {
                var body = plausible.deepCopy();
                body.set(field.getKey(), hostile);
                ask(method, path, JSON.writeValueAsString(body), surprised);
            }
        }
    }

    /** Values for a field that are not of its kind, or of its kind and strange. */
    private List<JsonNode> hostile(JsonNode schema) {
        var values =
                new ArrayList<JsonNode>(List.of(NODES.nullNode(), NODES.booleanNode(true), JSON.createObjectNode()));
        values.add(JSON.createArrayNode().addNull());
        values.add(JSON.createArrayNode().add(JSON.createArrayNode()));
        switch (type(schema)) {
            case "string" -> TEXTS.forEach(text -> values.add(NODES.stringNode(text)));
            case "array" -> {
                TEXTS.forEach(text -> values.add(JSON.createArrayNode().add(text)));
                values.add(JSON.createArrayNode().add(plausibleValue("", schema.path("items"), 1)));
                values.add(JSON.createArrayNode().add(JSON.createObjectNode()));
            }
            case "object" -> {
                values.add(JSON.createObjectNode().putNull("a"));
                values.add(JSON.createObjectNode().putNull("token"));
                values.add(JSON.createObjectNode().put("token", "\u0000"));
                values.add(
                        JSON.createObjectNode().set("a", JSON.createArrayNode().addNull()));
            }
            default ->
                Stream.of("-1", "1e400", "9223372036854775808", "0.5")
                        .map(JSON::readTree)
                        .forEach(values::add);
        }
        return values;
    }

    private ObjectNode plausible(JsonNode schema, int depth) {
        var body = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> body.set(field.getKey(), plausibleValue(field.getKey(), field.getValue(), depth)));
        return body;
    }

    private JsonNode plausibleValue(String name, JsonNode schema, int depth) {
        var kind = resolved(schema);
        if (good.containsKey(name)) {
            return good.get(name);
        }
        if (schema.toString().contains("\"null\"")) {
            return NODES.nullNode();
        }
        if (kind.has("enum")) {
            return kind.path("enum").path(0);
        }
        return switch (type(kind)) {
            case "string" -> NODES.stringNode("x");
            case "boolean" -> NODES.booleanNode(false);
            case "array" -> JSON.createArrayNode();
            case "object" -> depth > 3 ? JSON.createObjectNode() : plausible(kind, depth + 1);
            default -> NODES.numberNode(1);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference =
                schema.path("$ref").asString(schema.at("/anyOf/0/$ref").asString(""));
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** With the names of things that are there, or of nothing. */
    private static String filled(String path, boolean nothing) {
        var names = Map.of("space", "team", "type", "gitlab", "repository", "net", "provider", "gitlab");
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(
                        !nothing || found.group(1).equals("space")
                                ? names.getOrDefault(found.group(1), path.contains("credential") ? "shared" : "net")
                                : "nothing"))
                .replaceFirst("^/api/spaces/team$", "/api/spaces/renamed");
    }

    private static String body(String method) {
        return method.equals("POST") || method.equals("PUT") ? "{}" : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void ask(String method, String path, String body, List<String> surprised) throws Exception {
        if (path.endsWith("/grains/net/log") || path.startsWith("/api/agent/")) {
            return;
        }
        if (path.equals("/api/spaces/renamed")) {
            admin.call("POST", "/api/spaces", "{\"name\":\"renamed\"}");
        }
        var answer = admin.call(method, path, body);
        boolean said = answer.body().contains("\"code\":\"PROVIDER_");
        if (answer.statusCode() >= 500 && !said) {
            surprised.add("%s %s %s: %d %s"
                    .formatted(
                            method, shortened(path), shortened(body), answer.statusCode(), shortened(answer.body())));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }

    private void accepts(String path, String body) throws Exception {
        HttpResponse<String> answer = admin.call("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
