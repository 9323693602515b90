package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command against a server that answers what each test lays out. */
class MainTest {
    private static final String ENVIRONMENT = """
            {"id":"%s","owner":{"email":"ada@example.com"},"details":{"id":"%s","computed_status":"%s",
             "definition":{"metadata":{"name":"%s"}}}}""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private String url = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            bodies.put(call, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.put(call, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String answer = answers.getOrDefault(
                    call, "404 {\"errors\":[],\"message\":\"There is no such thing.\",\"action\":\"Look again.\"}");
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void tellsWhoseTokenItIsAndWhatItOpens() {
        answers.put("GET /api/session", """
                200 {"signed_in":true,"user":{"email":"ada@example.com","account_role":"Account Member"},
                     "spaces":[{"name":"demo","space_role":"Space Admin","permissions":[]}]}""");

        assertThat(run("whoami", "--url", url + "/", "--token", "slw_1")).isZero();

        assertThat(out.toString())
                .contains("ada@example.com (Account Member)")
                .contains("demo")
                .contains("Space Admin");
        assertThat(seen).containsEntry("GET /api/session", "Bearer slw_1");
    }

    @Test
    void saysThatATokenIsNotKnown() {
        answers.put("GET /api/session", "200 {\"signed_in\":false,\"user\":null,\"spaces\":[]}");

        assertThat(run("whoami", "--url", url, "--token", "old")).isEqualTo(1);

        assertThat(err.toString()).contains("does not know this token").contains("My tokens");
    }

    @Test
    void listsLiveEnvironmentsAndTheEndedOnesOnlyWhenAsked() {
        answers.put(
                "GET /api/spaces/my%20space/environments?filter=all",
                "200 [" + ENVIRONMENT.formatted("a1", "a1", "Active", "web") + ","
                        + ENVIRONMENT.formatted("b2", "b2", "Ended", "old") + "]");

        assertThat(run("environments", "--space", "my space", "--url", url, "--token", "t"))
                .isZero();
        assertThat(out.toString())
                .contains("a1")
                .contains("Active")
                .contains("web")
                .doesNotContain("b2");

        assertThat(run("environments", "--space", "my space", "--show-ended", "--url", url, "--token", "t"))
                .isZero();
        assertThat(out.toString()).contains("b2");
    }

    @Test
    void printsJsonForPrograms() {
        answers.put(
                "GET /api/spaces/demo/environments?filter=all",
                "200 [" + ENVIRONMENT.formatted("a1", "a1", "Active", "web") + "]");

        assertThat(run("environments", "--space", "demo", "--json", "--url", url, "--token", "t"))
                .isZero();

        assertThat(Server.JSON
                        .readTree(out.toString())
                        .get(0)
                        .get("details")
                        .get("computed_status")
                        .asString())
                .isEqualTo("Active");
    }

    @Test
    void launchesWithEverythingThatTheFormCanSay() {
        answers.put("POST /api/spaces/my%20space/environments", "200 {\"id\":\"a1\"}");

        String words = "launch|net|--space|my space|--name|mine|--input|region=eu west|--input|key=a=b|--tag|team=blue"
                + "|--label|x:y|--label|demo|--collaborator|ben@example.com|--everybody|--duration|PT2H"
                + "|--repository|infra|--token|t|--url|";
        assertThat(run((words + url).split("\\|"))).isZero();

        assertThat(out.toString().strip()).isEqualTo("a1");
        var body = Server.JSON.readTree(bodies.get("POST /api/spaces/my%20space/environments"));
        assertThat(body.at("/inputs/region").asString()).isEqualTo("eu west");
        assertThat(body.at("/inputs/key").asString()).isEqualTo("a=b");
        assertThat(body.at("/labels/0/value").asString()).isEqualTo("y");
        assertThat(body.at("/labels/1/value").isNull()).isTrue();
        assertThat(body.at("/collaborators/all_space_members").asBoolean()).isTrue();
        assertThat(body.at("/source/repository_name").asString()).isEqualTo("infra");
    }

    @Test
    void printsTheLinesOfALog() {
        answers.put("GET /api/spaces/demo/environments/a1/grains/web/log?after=2", """
                200 {"sequence":3,"time":"2026-01-01T00:00:00Z","step":"apply","text":"Creating..."}
                {"sequence":4,"time":"2026-01-01T00:00:01Z","step":"apply","text":"Created."}
                """);

        assertThat(run("log", "a1", "web", "--after", "2", "--space", "demo", "--url", url, "--token", "t"))
                .isZero();

        assertThat(out.toString().lines()).containsExactly("Creating...", "Created.");
    }

    @Test
    void endsAnEnvironment() {
        answers.put("DELETE /api/spaces/demo/environments/a1", "200 {}");

        assertThat(run("end", "a1", "--space", "demo", "--url", url, "--token", "t"))
                .isZero();

        assertThat(seen).containsKey("DELETE /api/spaces/demo/environments/a1");
    }

    @Test
    void repeatsTheServersOwnWordsWhenItRefuses() {
        assertThat(run("end", "nope", "--space", "demo", "--url", url, "--token", "t"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("There is no such thing.").contains("Look again.");
    }

    @Test
    void saysThatAStrangerAnswered() {
        answers.put("GET /api/session", "502 <html>Bad gateway</html>");

        assertThat(run("whoami", "--url", url, "--token", "t")).isEqualTo(1);

        assertThat(err.toString()).contains("502").contains("is the address right?");
    }

    @Test
    void asksForServerAndTokenWhereTheyAreMissing() {
        assertThat(run("whoami", "--url", "", "--token", "")).isEqualTo(1);

        assertThat(err.toString()).contains("SLIPWAY_URL").contains("SLIPWAY_TOKEN");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThat(run("whoami", "--url", url, "--token", "t")).isEqualTo(1);

        assertThat(err.toString()).contains("does not answer");
    }

    @Test
    void showsItsCommandsWhenNothingIsAsked() {
        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("whoami")
                .contains("environments")
                .contains("log")
                .contains("end");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
