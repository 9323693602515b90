package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.host.Providers;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Secret;
import dev.slipway.provider.gitlab.TokenMint;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The credential store as existing clients use it, with a GitLab behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialStoreApiTest {
    private static final String ACCOUNT = "/api/settings/credentialstore";
    private final LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(200);

    private ServerWithGitLab world;
    private ApiClient admin;
    private TokenMint mint;

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        var context = world.server().context();
        admin = ApiClient.bearer(
                world.server(), Cast.bearer(context, Cast.person(context, "admin", AccountRole.ADMIN)));
        context.getBean(Providers.class)
                .save("Our GitLab", URI.create(world.gitlab().url()), "id", Secret.of("secret"), true);
        context.getBean(Spaces.class).create("team", null, null);
        context.getBean(Spaces.class).create("other", null, null);
        mint = new TokenMint(
                world.gitlab().url(),
                world.gitlab().roster().person("administrator").token());
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void tellsWhatATokenIsAndNeverTheTokenItself() throws Exception {
        String token = mint.make(TokenKind.PROJECT, end, "api");
        ok("POST", space("team"), """
                {"space_name":"team","name":"robot","description":"d","cloud_type":"sourceControl",
                 "cloud_identifier":"gitlabEnterprise","credential_data":{"token":"%s","type":"gitlabEnterprise"}}""".formatted(token));
        var body = ok("GET", space("team") + "/robot", "");
        assertThat(body.path("kind").asString()).isEqualTo("project_access_token");
        assertThat(body.path("scopes").toString()).isEqualTo("[\"api\"]");
        assertThat(body.path("expires_at").asString()).startsWith(end.toString());
        assertThat(body.path("owner").asString()).startsWith("project_");
        assertThat(body.path("bot").asBoolean()).isTrue();
        assertThat(body.path("role").asString()).isEqualTo("Developer");
        assertThat(body.path("place").asString()).isEqualTo("acme/platform/landing-zone");
        assertThat(body.path("state").asString()).isEqualTo("ok");
        assertThat(body.path("last_checked").isNull()).isFalse();
        assertThat(body.path("provider").asString()).isEqualTo("Our GitLab");
        assertThat(body.path("credential_data").path("type").asString()).isEqualTo("gitlabEnterprise");
        assertThat(body.toString() + ok("GET", space("team"), "")).doesNotContain(token);
    }

    @Test
    void aChangeThatNamesNoKindIsOfTheKindThatTheCredentialHas() throws Exception {
        ok("POST", space("team"), """
                {"space_name":"team","name":"changed","cloud_type":"sourceControl","cloud_identifier":"gitlab",
                 "credential_data":{"token":"%s"}}""".formatted(mint.make(TokenKind.PROJECT, end, "api")));
        var changed = ok("PUT", space("team") + "/changed", """
                {"credential_data":{"token":"%s"}}""".formatted(
                        mint.make(TokenKind.PROJECT, end, "read_api", "read_repository")));
        assertThat(changed.path("state").asString()).isEqualTo("ok");
        assertThat(changed.path("scopes").toString()).contains("read_repository");
        var garbage = admin.call("PUT", space("team") + "/changed", """
                {"credential_data":{"token":"glpat-nothing"}}""");
        assertThat(garbage.statusCode()).isEqualTo(400);
        assertThat(ok("GET", space("team") + "/changed", "").path("state").asString())
                .isEqualTo("ok");
    }

    @Test
    void aTokenTypedForARepositoryLeavesTheAccountsCredentialAsItIs() throws Exception {
        String owner = mint.make(TokenKind.PROJECT, end, "api");
        ok("POST", ACCOUNT, """
                {"name":"for all","all_spaces_allowed":true,"cloud_type":"sourceControl","cloud_identifier":"gitlab",
                 "credential_data":{"token":"%s"}}""".formatted(owner));
        String repositories = "/api/spaces/other/repositories";
        ok("POST", repositories, """
                {"repository_url":"%s","repository_name":"iac","credential_name":"for all"}""".formatted(
                        world.gitlab().roster().project("terraform").url()));
        var before = ok("GET", ACCOUNT + "/for%20all", "");
        var changed = ok("PUT", repositories + "/iac", """
                {"access_token":"%s"}""".formatted(
                        mint.make(TokenKind.PROJECT, end, "read_api", "read_repository")));
        assertThat(changed.path("credential_name").asString()).isEqualTo("iac");
        var after = ok("GET", ACCOUNT + "/for%20all", "");
        assertThat(after.path("token_name")).isEqualTo(before.path("token_name"));
        assertThat(after.path("scopes")).isEqualTo(before.path("scopes"));
    }

    @Test
    void keepsTokensSealed() throws Exception {
        String token = mint.make(TokenKind.PERSONAL, end, "read_api");
        ok("POST", space("team"), git("sealed", token));
        var rows = world.server()
                .database()
                .client()
                .sql("select * from stored_credential")
                .query()
                .listOfRows();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            for (var value : row.values()) {
                String text = value instanceof byte[] bytes
                        ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                        : String.valueOf(value);
                assertThat(text).doesNotContain(token);
            }
        }
    }

    @Test
    void refusesATokenThatGitLabDoesNotTake() throws Exception {
        var answer = admin.call("POST", space("team"), git("bad", "glpat-never-was"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("PROVIDER_TOKEN_REJECTED");
        assertThat(admin.get(space("team") + "/bad").statusCode()).isEqualTo(404);
    }

    @Test
    void readsTheSwappedChangeOfExistingClients() throws Exception {
        ok("POST", ACCOUNT, """
                {"name":"shared","description":"old","cloud_type":"sourceControl","cloud_identifier":"gitlabEnterprise",
                 "credential_data":{"type":"gitlabEnterprise","token":"%s"},"all_spaces_allowed":false,
                 "allowed_space_names":["other"]}""".formatted(mint.make(TokenKind.PERSONAL, end, "read_api")));
        assertThat(names("team")).doesNotContain("shared");
        assertThat(names("other")).contains("shared");
        String group = mint.make(TokenKind.GROUP, end, "read_api");
        ok("PUT", ACCOUNT + "/shared", """
                {"name":"shared","description":"new","cloud_type":"gitlabEnterprise","cloud_identifier":"sourceControl",
                 "credential_data":{"type":"gitlabEnterprise","token":"%s"},"all_spaces_allowed":false}""".formatted(group));
        var body = ok("GET", ACCOUNT + "/SHARED", "");
        assertThat(body.path("description").asString()).isEqualTo("new");
        assertThat(body.path("cloud_type").asString()).isEqualTo("sourceControl");
        assertThat(body.path("cloud_identifier").asString()).isEqualTo("gitlabEnterprise");
        assertThat(body.path("all_spaces_allowed").asBoolean()).isTrue();
        assertThat(body.path("kind").asString()).isEqualTo("group_access_token");
        assertThat(names("team")).contains("shared");
    }

    @Test
    void keepsTheTokenThatAChangeLeavesOut() throws Exception {
        ok("POST", space("team"), git("kept", mint.make(TokenKind.PERSONAL, end, "read_api")));
        ok(
                "PUT",
                space("team") + "/kept",
                "{\"description\":\"other words\",\"credential_data\":{\"type\":\"gitlab\",\"token\":\"\"}}");
        var body = ok("POST", space("team") + "/kept/check", "");
        assertThat(body.path("description").asString()).isEqualTo("other words");
        assertThat(body.path("kind").asString()).isEqualTo("personal_access_token");
        assertThat(body.path("broken").isNull()).isTrue();
    }

    @Test
    void noticesThatATokenWasRevoked() throws Exception {
        String token = mint.make(TokenKind.PERSONAL, end, "api");
        ok("POST", space("team"), git("soon gone", token));
        new TokenMint(world.gitlab().url(), token).call("DELETE", "/personal_access_tokens/self", java.util.Map.of());
        var body = ok("POST", space("team") + "/soon%20gone/check", "");
        assertThat(body.path("state").asString()).isEqualTo("broken");
        assertThat(body.path("broken").asString()).contains("revoked");
    }

    @Test
    void keepsOtherKindsAsTheyAre() throws Exception {
        ok("POST", ACCOUNT, """
                {"name":"cloud","cloud_type":"aws","cloud_identifier":"123","all_spaces_allowed":true,
                 "credential_data":{"type":"aws__basic","key":"AKIA-canary","secret":"hush-canary"}}""");
        var body = ok("GET", ACCOUNT + "/cloud", "");
        assertThat(body.path("cloud_type").asString()).isEqualTo("aws");
        assertThat(body.path("state").asString()).isEqualTo("unknown");
        assertThat(body.toString()).doesNotContain("canary");
    }

    @Test
    void refusesTheSameNameTwiceAndDeletesWithABody() throws Exception {
        String token = mint.make(TokenKind.PERSONAL, end, "read_api");
        ok("POST", space("team"), git("twice", token));
        assertThat(admin.call("POST", space("team"), git("TWICE", token)).statusCode())
                .isEqualTo(409);
        ok("POST", space("other"), git("twice", token));
        ok("DELETE", space("team") + "/twice", "{\"space_name\":\"team\",\"credential_name\":\"twice\"}");
        assertThat(admin.get(space("team") + "/twice").statusCode()).isEqualTo(404);
    }

    private static String git(String name, String token) {
        return """
                {"name":"%s","cloud_type":"sourceControl","cloud_identifier":"gitlabEnterprise",
                 "credential_data":{"token":"%s","type":"gitlabEnterprise"}}""".formatted(name, token);
    }

    private java.util.List<String> names(String space) throws Exception {
        return ok("GET", space(space), "").findValuesAsString("name");
    }

    private static String space(String name) {
        return "/api/spaces/" + name + "/settings/credentialstore";
    }

    private JsonNode ok(String method, String path, String body) throws Exception {
        var answer = admin.call(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
