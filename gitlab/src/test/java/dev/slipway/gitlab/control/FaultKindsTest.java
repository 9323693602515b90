package dev.slipway.gitlab.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each kind of fault, what it strikes and what it leaves alone. */
class FaultKindsTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web web = GITLAB.as("owner");

    private static Web.Answer control(String method, String path, String body) {
        return GITLAB.web()
                .json(
                        method,
                        GITLAB.roster().controlUrl() + path,
                        body,
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
    }

    private static JsonNode fault(String body) {
        Web.Answer made = control("POST", "/faults", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    @AfterEach
    void mend() {
        assertThat(control("DELETE", "/faults", "").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 502, 503, 504})
    void answersWithAnyStatusAndAPageThatIsNoJson(int status) {
        fault("{\"route\":\"/api/v4/user\",\"status\":" + status + "}");
        Web.Answer answer = web.get("/api/v4/user");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>" + status + "</h1>");
    }

    @Test
    void answersWithTheBodyAndTypeThatItIsTold() {
        fault("{\"route\":\"/api/v4/user\",\"status\":503,\"body\":\"{\\\"message\\\":\\\"later\\\"}\","
                + "\"content_type\":\"application/json\"}");
        Web.Answer answer = web.get("/api/v4/user");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"later\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void limitsTheRateWithAllTheHeadersOfRackAttack() {
        fault("{\"route\":\"/api/v4/*\",\"status\":429}");
        Web.Answer answer = web.get("/api/v4/projects");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("Retry later\n");
        assertThat(answer.header("RateLimit-Name")).isEqualTo("throttle_authenticated_api");
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("60");
        assertThat(answer.header("RateLimit-Observed")).isEqualTo("61");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
        ZonedDateTime reset =
                ZonedDateTime.parse(answer.header("RateLimit-ResetTime"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(reset.toEpochSecond()).isEqualTo(Long.parseLong(answer.header("RateLimit-Reset")));
    }

    @Test
    void breaksTheConnectionWithoutAWord() {
        fault("{\"route\":\"/api/v4/user\",\"reset\":true}");
        assertThatThrownBy(() -> web.get("/api/v4/user")).isInstanceOf(UncheckedIOException.class);
        assertThat(web.get("/api/v4/version").status()).isEqualTo(200);
    }

    @Test
    void breaksTheConnectionInTheMiddleOfABody() {
        fault("{\"route\":\"/api/v4/projects\",\"truncate\":true,\"times\":1}");
        assertThatThrownBy(() -> web.get("/api/v4/projects")).isInstanceOf(UncheckedIOException.class);
        assertThat(web.get("/api/v4/projects").status()).isEqualTo(200);
    }

    @Test
    void keepsCallersWaiting() {
        fault("{\"route\":\"/api/v4/user\",\"delay_ms\":150,\"times\":1}");
        Instant begun = Instant.now();
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/projects/:id, /api/v4/projects/1, true",
        "/api/v4/projects/:id, /api/v4/projects/open%2Fpublic, true",
        "/api/v4/projects/:id, /api/v4/projects, false",
        "/api/v4/projects/:id, /api/v4/projects/1/hooks, false",
        "/api/v4/projects/:id/*, /api/v4/projects/1/repository/tree, true",
        "/api/v4/projects*, /api/v4/projects, true",
        "/api/v4/user, /api/v4/users, false",
        "/oauth/*, /oauth/userinfo, true",
        "*, /api/v4/version, true",
    })
    void strikesTheRoutesThatFit(String route, String path, boolean struck) {
        fault("{\"route\":\"" + route + "\",\"status\":599}");
        assertThat(web.get(path).status() == 599).isEqualTo(struck);
    }

    @Test
    void strikesOnlyTheMethodThatItIsFor() {
        fault("{\"method\":\"post\",\"route\":\"/api/v4/projects\",\"status\":500}");
        assertThat(web.get("/api/v4/projects").status()).isEqualTo(200);
        assertThat(web.post("/api/v4/projects").status()).isEqualTo(500);
    }

    @Test
    void strikesEverythingWhenNoRouteIsGivenButNeverItself() {
        fault("{\"status\":500}");
        assertThat(web.get("/api/v4/user").status()).isEqualTo(500);
        assertThat(web.get("/users/sign_in").status()).isEqualTo(500);
        assertThat(web.get("/open/public.git/info/refs?service=git-upload-pack").status())
                .isEqualTo(500);
        assertThat(control("GET", "/faults", "").status()).isEqualTo(200);
    }

    @Test
    void strikesAsOftenAsItIsToldAndCountsDown() {
        fault("{\"route\":\"/api/v4/user\",\"status\":500,\"times\":2}");
        web.get("/api/v4/user");
        assertThat(control("GET", "/faults", "").json().get(0).path("times").asInt())
                .isEqualTo(1);
        web.get("/api/v4/user");
        assertThat(control("GET", "/faults", "").body()).isEqualTo("[]");
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
    }

    @Test
    void letsTheOldestFaultStrikeFirst() {
        fault("{\"route\":\"/api/v4/user\",\"status\":501,\"times\":1}");
        fault("{\"route\":\"/api/v4/*\",\"status\":502}");
        assertThat(web.get("/api/v4/user").status()).isEqualTo(501);
        assertThat(web.get("/api/v4/user").status()).isEqualTo(502);
    }

    @Test
    void showsAFaultAsItWasGivenAndForgetsItByItsNumber() {
        JsonNode made = fault("{\"method\":\"GET\",\"route\":\"/api/v4/user\",\"status\":500,\"times\":3}");
        assertThat(made.propertyNames())
                .containsExactly(
                        "id",
                        "method",
                        "route",
                        "status",
                        "delay_ms",
                        "truncate",
                        "content_type",
                        "body",
                        "reset",
                        "times");
        fault("{\"route\":\"/api/v4/version\",\"status\":500}");
        assertThat(control("DELETE", "/faults/" + made.path("id").asLong(), "").status())
                .isEqualTo(204);
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
        assertThat(web.get("/api/v4/version").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"many\"}", "{\"delay_ms\":\"soon\"}", "{\"times\":1.5}"})
    void refusesNumbersThatAreNone(String body) {
        Web.Answer answer = control("POST", "/faults", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asString()).contains("must be a whole number");
        assertThat(control("GET", "/faults", "").body()).isEqualTo("[]");
    }

    @Test
    void spoilsGitAndSignInJustAsWell() {
        fault("{\"route\":\"/open/public.git/*\",\"status\":503,\"times\":1}");
        fault("{\"method\":\"POST\",\"route\":\"/oauth/token\",\"status\":500,\"times\":1}");
        assertThat(GITLAB.web()
                        .get("/open/public.git/info/refs?service=git-upload-pack")
                        .status())
                .isEqualTo(503);
        assertThat(GITLAB.web().post("/oauth/token").status()).isEqualTo(500);
        assertThat(GITLAB.web().post("/oauth/token").status()).isEqualTo(400);
    }

    @Test
    void changesNothingWhenItAnswersInsteadOfTheRealThing() {
        fault("{\"method\":\"PUT\",\"route\":\"/api/v4/projects/:id\",\"status\":500,\"times\":1}");
        String project = GITLAB.project("public");
        web.put(project, "description", "written in spite of all");
        assertThat(web.get(project).json().path("description").asString()).isNotEqualTo("written in spite of all");
    }

    @Test
    void doesTheRealThingWhenOnlyTheAnswerIsSpoilt() {
        fault("{\"method\":\"PUT\",\"route\":\"/api/v4/projects/:id\",\"truncate\":true,\"times\":1}");
        String project = GITLAB.project("public");
        assertThatThrownBy(() -> web.put(project, "description", "done, but nobody heard"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(web.get(project).json().path("description").asString()).isEqualTo("done, but nobody heard");
    }

    @Test
    void knowsNoOtherEndpoints() {
        Web.Answer answer = control("GET", "/nothing", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("message").asString()).isEqualTo("The control API has no such endpoint.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic x"})
    void staysClosedWithoutItsToken(String authorization) {
        Web.Answer answer = GITLAB.web().get(GITLAB.roster().controlUrl() + "/faults", "Authorization", authorization);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asString()).contains("control_token");
    }

    @Test
    void tellsWhatWasCalledSinceANumber() {
        control("DELETE", "/requests", "");
        web.get("/api/v4/user");
        web.get("/api/v4/projects/999?x=1");
        JsonNode told = control("GET", "/requests", "").json();
        assertThat(told.path("total").asInt()).isEqualTo(2);
        JsonNode second = told.path("requests").get(1);
        assertThat(second.propertyNames())
                .containsExactly("number", "at", "method", "path", "query", "status", "duration_ms", "user_agent");
        JsonNode counts = control("GET", "/requests/counts", "").json();
        assertThat(counts.path("GET /api/v4/projects/:id").asInt()).isEqualTo(1);
        assertThat(counts.path("GET /api/v4/user").asInt()).isEqualTo(1);
        assertThat(second.path("path").asString()).isEqualTo("/api/v4/projects/999");
        assertThat(second.path("query").asString()).isEqualTo("x=1");
        assertThat(second.path("status").asInt()).isEqualTo(404);
        assertThat(control("GET", "/requests?after=1", "")
                        .json()
                        .path("requests")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private_token", "access_token", "code", "client_secret", "refresh_token"})
    void neverWritesSecretsDown(String parameter) {
        web.get("/api/v4/version?a=1&" + parameter + "=canary-in-the-mine&b=2");
        String told = control("GET", "/requests", "").body();
        assertThat(told).doesNotContain("canary-in-the-mine").contains(parameter + "=[hidden]&b=2");
    }

    @Test
    void movesTheClockAndSaysWhatTimeItIs() {
        JsonNode moved = control("POST", "/clock", "{\"offset_s\":86400}").json();
        try {
            assertThat(moved.path("offset_s").asInt()).isEqualTo(86400);
            assertThat(Instant.parse(moved.path("now").asString()))
                    .isAfter(Instant.now().plusSeconds(86_000));
        } finally {
            control("POST", "/clock", "{\"offset_s\":0}");
        }
        assertThat(control("POST", "/clock", "{\"offset_s\":\"noon\"}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"group\":\"g\"}",
                "{\"group\":\"g\",\"projects\":0}",
                "{\"projects\":1}",
                "{\"group\":\"g\",\"projects\":100001}"
            })
    void refusesToMakeNothingOrTooMuch(String body) {
        assertThat(control("POST", "/generate", body).status()).isEqualTo(400);
    }
}
