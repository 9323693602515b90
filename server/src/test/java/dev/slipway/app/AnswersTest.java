package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.identity.AccountRole;
import dev.slipway.signin.Cast;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** How the roof answers what no room is asked: failures, foreign pages, pages and files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
    private RunningServer server;
    private ApiClient admin;
    private String session;

    @BeforeAll
    void start() throws Exception {
        server = RunningServer.start();
        var person = Cast.person(server.context(), "admin", AccountRole.ADMIN);
        admin = ApiClient.bearer(server, Cast.bearer(server.context(), person));
        session = "slipway_session=" + Cast.session(server.context(), person);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyFailureHasTheSameForm() throws Exception {
        var response = ApiClient.nobody(server).get("/api/spaces");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        var body = JsonMapper.shared().readTree(response.body());
        assertThat(body.at("/errors/0/name").asString()).isEqualTo("NOT_SIGNED_IN");
        assertThat(body.at("/errors/0/code").asString()).isEqualTo("NOT_SIGNED_IN");
        assertThat(body.at("/errors/0/message").asString())
                .isEqualTo(body.at("/message").asString())
                .isNotEmpty();
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws Exception {
        refuses(admin.call("POST", "/api/spaces", "{\"name\": "), 400, "INVALID_REQUEST", "line 1");
        refuses(admin.call("POST", "/api/spaces", ""), 400, "INVALID_REQUEST", "body");
        refuses(admin.call("POST", "/api/spaces", "[]"), 400, "INVALID_REQUEST", "form");
        refuses(admin.call("POST", "/api/spaces", "null"), 400, "INVALID_REQUEST", "");
    }

    @Test
    void wrongAndMissingFieldsAreNamedAsTheyAreWritten() throws Exception {
        refuses(
                admin.call("POST", "/api/spaces", "{\"name\": {\"a\": 1}}"),
                400,
                "INVALID_REQUEST",
                "\"field\":\"name\"");
        refuses(admin.call("POST", "/api/spaces", "{}"), 400, "INVALID_REQUEST", "\"field\":\"name\"");
        refuses(
                admin.call("PUT", "/api/accounts/users/x@y", "{}"),
                400,
                "INVALID_REQUEST",
                "\"field\":\"account_role\"");
        refuses(
                admin.call("POST", "/api/tokens", "{\"expires_at\": \"soon\"}"),
                400,
                "INVALID_REQUEST",
                "\"field\":\"expires_at\"");
        refuses(ApiClient.nobody(server).get("/api/setup"), 400, "INVALID_REQUEST", "\"field\":\"token\"");
    }

    @Test
    void whatTheContainerRefusesIsJsonToo() throws Exception {
        refuses(admin.get("/api/spaces/a%00b"), 400, "INVALID_REQUEST", "");
        refuses(
                ApiClient.bearer(server, "Bearer " + "a".repeat(20_000)).get("/api/spaces"),
                400,
                "INVALID_REQUEST",
                "");
    }

    @Test
    void anEscapedSlashBelongsToTheName() throws Exception {
        refuses(admin.get("/api/spaces/a%2Fb"), 404, "SPACE_NOT_FOUND", "a/b");
        refuses(admin.get("/api/spaces/..%2F..%2Fetc"), 404, "SPACE_NOT_FOUND", "");
        refuses(admin.get("/api/%2e%2e%2fsession"), 400, "INVALID_REQUEST", "");
        refuses(admin.get("/api/spaces/a%252Fb"), 400, "INVALID_REQUEST", "");
    }

    @Test
    void farPagesAreEmptyAndWhatIsNoPageIsNamed() throws Exception {
        admin.call("POST", "/api/spaces", "{\"name\": \"pages\"}");
        var far = admin.get("/api/spaces/pages/iac-assets?page=999999999&per_page=100");
        assertThat(far.statusCode()).as(far.body()).isEqualTo(200);
        refuses(admin.get("/api/spaces/pages/iac-assets?page=0"), 400, "INVALID_REQUEST", "counted from 1");
        refuses(
                admin.get("/api/spaces/pages/iac-assets?page=99999999999"),
                400,
                "INVALID_REQUEST",
                "a whole number of at most 2147483647");
    }

    @Test
    void textThatCannotBeStoredIsTheCallersFault() throws Exception {
        String name = "{\"email\": \"a\\u0000b@example.com\", \"account_role\": \"Admin\", \"title\": \"a\\u0000b\"}";
        refuses(admin.call("POST", "/api/tokens", name), 400, "INVALID_REQUEST", "NUL");
    }

    @Test
    void whatIsNotThereAndWhatIsNotMeantAreJsonToo() throws Exception {
        refuses(admin.get("/api/nothing"), 404, "NOT_FOUND", "/api/nothing");
        refuses(admin.get("/api"), 404, "NOT_FOUND", "");
        refuses(admin.get("/actuator/env"), 404, "NOT_FOUND", "");
        refuses(admin.call("PATCH", "/api/spaces", "{}"), 405, "METHOD_NOT_ALLOWED", "PATCH");
        refuses(admin.get("/api/spaces/%2e%2e/x"), 400, "INVALID_REQUEST", "");
        var form = HttpRequest.newBuilder(server.url("/api/spaces"))
                .header("Authorization", admin.value())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x"))
                .build();
        refuses(server.send(form), 415, "UNSUPPORTED_MEDIA_TYPE", "application/json");
    }

    @Test
    void aReasonReachesEvenThoseWhoAskedForSomethingElse() throws Exception {
        var request = HttpRequest.newBuilder(server.url("/api/spaces/nowhere"))
                .header("Authorization", admin.value())
                .header("Accept", "text/event-stream")
                .build();
        refuses(server.send(request), 404, "SPACE_NOT_FOUND", "nowhere");
    }

    @Test
    void whatNobodyForesawIsAnsweredWithAReferenceAndNothingElse() throws Exception {
        var database = server.database().client();
        database.sql("alter table api_token rename column title to hidden_title")
                .update();
        try {
            var response = admin.get("/api/tokens");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("\"INTERNAL\"")
                    .containsPattern("look there for [0-9a-f]{8}")
                    .doesNotContain("title", "Exception", "select");
        } finally {
            database.sql("alter table api_token rename column hidden_title to title")
                    .update();
        }
    }

    @Test
    void aPageOfSomebodyElseCannotActWithTheCookie() throws Exception {
        var foreign = new ApiClient(server, "Cookie", session);
        assertThat(foreign.get("/api/spaces").statusCode()).isEqualTo(200);
        refuses(foreign.call("POST", "/api/spaces", "{\"name\":\"x\"}"), 403, "FORBIDDEN", "X-Slipway-Client");
        refuses(foreign.call("DELETE", "/api/spaces/x", ""), 403, "FORBIDDEN", "X-Slipway-Client");
        var ours = HttpRequest.newBuilder(server.url("/api/spaces"))
                .header("Cookie", session)
                .header("X-Slipway-Client", "web")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"ours\"}"))
                .build();
        assertThat(server.send(ours).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserWhoseSessionEndedOnTheWayIsLedToSignIn() throws Exception {
        var request = HttpRequest.newBuilder(server.url("/auth/repositories/callback?code=x&state=y"))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build();
        var response = server.send(request);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?ended=true"));
        refuses(ApiClient.nobody(server).get("/auth/repositories/callback?code=x&state=y"), 401, "NOT_SIGNED_IN", "");
    }

    @Test
    void aBadTokenIsNobodysEvenWithAGoodCookie() throws Exception {
        var request = HttpRequest.newBuilder(server.url("/api/spaces"))
                .header("Cookie", session)
                .header("Authorization", "Bearer slw_wrong")
                .build();
        refuses(server.send(request), 401, "NOT_SIGNED_IN", "no longer");
        assertThat(ApiClient.bearer(server, "Bearer slw_wrong")
                        .get("/api/session")
                        .body())
                .contains("\"signed_in\":false");
    }

    @Test
    void everyPathThatIsNoFileAndNoInterfaceIsThePage() throws Exception {
        for (String path :
                new String[] {"/", "/demo/environments/1", "/demo/sandboxes/1", "/problem?code=X", "/a%20b/x.y"}) {
            var response = ApiClient.nobody(server).get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).contains("the page of all pages");
            assertThat(response.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
        }
        var asset = ApiClient.nobody(server).get("/assets/app-1a2b.js");
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(ApiClient.nobody(server).get("/assets/gone.js").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesLoadOnlyFromHereAndOnlyOneMayBeFramed() throws Exception {
        var page =
                ApiClient.nobody(server).get("/demo/environments/1?widget=true").headers();
        assertThat(page.firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(page.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.firstValue("Referrer-Policy")).hasValue("same-origin");
        var widget =
                ApiClient.nobody(server).get("/demo/sandboxes/1?widget=true").headers();
        assertThat(widget.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors *");
        assertThat(widget.firstValue("X-Frame-Options")).isEmpty();
    }

    private static void refuses(HttpResponse<String> response, int status, String name, String words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).contains("\"name\":\"" + name + "\"").contains(words);
    }
}
