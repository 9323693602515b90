package dev.slipway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The browser's walk through sign-in and consent, with pages as GitLab shows them. */
class BrowserTest {
    private static final GitLabFile.Person ADA =
            new GitLabFile.Person("ada", "Ada", "ada@example.com", "pass", null, "owner");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url = "";
    private String lastPage = "/";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auth/sign-in", exchange -> redirect(exchange, "/users/sign_in"));
        server.createContext("/users/sign_in", this::signInPage);
        server.createContext("/oauth/authorize", this::consentPage);
        server.createContext("/", exchange -> answer(exchange, 200, "{\"signed_in\":true}"));
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void fillsInTheFormsOfSignInAndConsent() throws Exception {
        new Browser(url).signIn(ADA);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .contains("authenticity_token=t1")
                .contains("user%5Blogin%5D=ada")
                .contains("user%5Bpassword%5D=pass");
        assertThat(sent.get(1)).contains("client_id=app");
    }

    @Test
    void saysWhereASignInEndedThatDidNotWork() {
        lastPage = "/problem?code=UNCONFIRMED";

        assertThatThrownBy(() -> new Browser(url).signIn(ADA))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("UNCONFIRMED");
    }

    @Test
    void repeatsTheWordsOfARefusal() {
        server.createContext("/api/spaces", exchange -> answer(exchange, 409, "{\"message\":\"taken\"}"));

        assertThatThrownBy(() -> new Browser(url).post("/api/spaces", Map.of("name", "demo"), Object.class))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("409")
                .hasMessageContaining("taken");
    }

    private void signInPage(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            remember(exchange);
            redirect(exchange, "/oauth/authorize");
        } else {
            answer(exchange, 200, """
                    <form action="/users/sign_in" method="post"><input name="authenticity_token" value="t1">
                    <input name="user[login]"><input name="user[password]" type="password"></form>""");
        }
    }

    private void consentPage(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            remember(exchange);
            redirect(exchange, lastPage);
        } else {
            answer(exchange, 200, """
                    <form action="/oauth/authorize" method="post"><input type="hidden" name="_method" value="delete"><input name="client_id" value="app"></form>
                    <form action="/oauth/authorize" method="post"><input name="client_id" value="app"></form>""");
        }
    }

    private void remember(HttpExchange exchange) throws IOException {
        sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().add("Location", path);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
