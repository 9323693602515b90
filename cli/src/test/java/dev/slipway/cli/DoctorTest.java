package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor at the terminal, against a server that gives one report. */
class DoctorTest {
    private static final String REPORT = """
            {"summary":"acme/web is not all right.","verdict":"%s","project":"acme/web",
             "repository_url":"https://gitlab.example/acme/web","provider":"GitLab","asked_as":"your own grant",
             "checked_at":"2026-11-23T00:20:11Z","took_ms":640,"checks":[
              {"id":"token","title":"Token","verdict":"ok","evidence":"GET /api/v4/user answered 200: dana",
               "action":null,"link":null},
              {"id":"role","title":"Role","verdict":"failed","evidence":"GET /members answered 200: Guest (10). %s",
               "action":"Ask for the role Reporter","link":"https://gitlab.example/acme/web/-/project_members"}],
             "request":%s}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private String url = "";
    private String answer = "";
    private String path = "";
    private String body = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            path = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"ok,0", "warning,0", "failed,1", "unknown,1"})
    void endsWithZeroOnlyWhenTheRepositoryCanBeUsed(String verdict, int code) {
        answer = REPORT.formatted(verdict, "", "null");
        assertThat(run("doctor", "my space", "web")).isEqualTo(code);
        assertThat(path).isEqualTo("POST /api/spaces/my%20space/repositories/doctor");
        assertThat(body).contains("\"repository_name\" : \"web\"").contains("\"repository_url\" : null");
    }

    @Test
    void printsEachLineWithWhatMendsIt() {
        answer = REPORT.formatted("failed", "It sees the project. ".repeat(10), "null");
        run("doctor", "dev", "web");
        assertThat(out.toString().lines())
                .contains("OK       Token", "FAILED   Role", "         -> Ask for the role Reporter")
                .contains("         https://gitlab.example/acme/web/-/project_members", "acme/web is not all right.")
                .allMatch(line -> line.length() <= 110);
    }

    @Test
    void printsTheRequestToSendOn() {
        answer = REPORT.formatted("failed", "", """
                {"check":"role","who":"Olga Marsh","what":"Reporter","why":"to read","link":"https://x",
                 "text":"Hello Olga, please.","markdown":"Hello"}""");
        run("doctor", "dev", "web");
        assertThat(out.toString()).contains("To send to Olga Marsh:").contains("Hello Olga, please.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gitlab.example/acme/web",
        "git@gitlab.example:acme/web.git",
        "ssh://git@gitlab.example/acme/web"
    })
    void takesAnyFormOfAnAddress(String address) {
        answer = REPORT.formatted("ok", "", "null");
        run("doctor", "dev", address, "--as-connection");
        assertThat(body).contains("\"repository_url\" : \"" + address + "\"").contains("\"as_connection\" : true");
    }

    @Test
    void readsATokenFromTheEnvironmentOnly() {
        answer = REPORT.formatted("ok", "", "null");
        assertThat(run("doctor", "dev", "web", "--token-env", "PATH")).isZero();
        assertThat(body).contains("\"access_token\" : \"" + System.getenv("PATH") + "\"");
        assertThat(run("doctor", "dev", "web", "--token-env", "NOT_SET_ANYWHERE"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("NOT_SET_ANYWHERE is not set");
    }

    @Test
    void printsJsonForPrograms() {
        answer = REPORT.formatted("ok", "", "null");
        run("doctor", "dev", "web", "--json");
        assertThat(out.toString()).startsWith("{").contains("\"took_ms\" : 640");
    }

    private int run(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--url", url, "--token", "t"));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
