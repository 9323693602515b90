package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Reach;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a GitLab that is unwell, or asks to slow down, is asked. Time passes only in the pauses. */
class GitLabApiTest {
    private final Outbound outbound = Outbound.standalone();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Queue<Double> chances = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private HttpServer host;
    private GitLabApi api;
    private @Nullable Provider known;

    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", this::handle);
        host.start();
        var pace = new Pace(() -> now, this::pause, () -> chances.isEmpty() ? 0.5 : chances.remove());
        api = new GitLabApi(outbound, pace);
    }

    @AfterEach
    void stop() {
        host.stop(0);
        outbound.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void asksAgainWhenGitLabIsUnwell(int status) {
        answer(status, "text/html", "<html>");
        answer(200, "application/json", "{\"id\":1}");
        assertThat(get().body().path("id").asInt()).isEqualTo(1);
        assertThat(pauses).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void asksAgainForAPageThatCameInHalf() {
        answer(200, "application/json", "[{\"id\":1},{\"na");
        answer(200, "application/json", "[{\"id\":1}]");
        assertThat(get().body()).hasSize(1);
    }

    @Test
    void waitsLongerEachTimeAndNeverInStepWithOthers() {
        chances.addAll(List.of(0.0, 1.0, 0.5));
        for (int time = 0; time < 4; time++) {
            answer(502, "text/html", "<html>");
        }
        assertThatThrownBy(this::get).isInstanceOf(Problem.class).hasMessageContaining("502");
        assertThat(pauses).containsExactly(Duration.ofMillis(125), Duration.ofMillis(750), Duration.ofMillis(1000));
        assertThat(asked).hasSize(4);
    }

    @Test
    void waitsAsLongAsItIsToldTo() {
        answer(429, "text/plain", "Retry later", "Retry-After", "3");
        answer(200, "application/json", "{}");
        get();
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void givesUpWhenItIsToldToWaitLongerThanTheAskerCan() {
        answer(429, "text/plain", "Retry later", "Retry-After", "60");
        var problem = catchThrowableOfType(Problem.class, this::get);
        assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_FAILED);
        assertThat(problem.notBefore()).isEqualTo(now.plusSeconds(60));
        assertThat(pauses).isEmpty();
    }

    @Test
    void leavesGitLabAloneUntilThenWithThatToken() {
        answer(429, "text/plain", "Retry later", "Retry-After", "60");
        assertThatThrownBy(this::get).isInstanceOf(Problem.class);
        assertThatThrownBy(this::get).hasMessageContaining("slow down");
        assertThat(asked).hasSize(1);
        answer(200, "application/json", "{}");
        api.get(new HostAccess(access().provider(), Secret.of("another")), "/user", Map.of());
        now = now.plusSeconds(61);
        answer(200, "application/json", "{}");
        assertThat(get().isFine()).isTrue();
    }

    @Test
    void waitsForTheNextPeriodWhenItsRequestsAreUsedUp() {
        answer(
                200,
                "application/json",
                "{}",
                "RateLimit-Remaining",
                "0",
                "RateLimit-Reset",
                String.valueOf(now.plusSeconds(4).getEpochSecond()));
        answer(200, "application/json", "{}");
        get();
        assertThat(pauses).isEmpty();
        get();
        assertThat(pauses).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void sendsNoChangeTwiceUnlessGitLabDidNothing() {
        answer(502, "text/html", "<html>");
        assertThatThrownBy(() -> api.change(access(), "POST", "/projects/1/hooks", Map.of("url", "x")))
                .isInstanceOf(Problem.class);
        assertThat(asked).containsExactly("POST /api/v4/projects/1/hooks {\"url\":\"x\"}");
        answer(429, "text/plain", "Retry later", "Retry-After", "1");
        answer(201, "application/json", "{\"id\":7}");
        assertThat(api.change(access(), "POST", "/projects/1/hooks", Map.of("url", "x"))
                        .body()
                        .path("id")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void leavesToTheCallerWhyAChangeWasRefused() {
        answer(422, "application/json", "{\"message\":\"too many\"}");
        assertThat(api.change(access(), "POST", "/projects/1/hooks", Map.of()).status())
                .isEqualTo(422);
        answer(204, "text/plain", "");
        assertThat(api.change(access(), "DELETE", "/projects/1/hooks/1", Map.of())
                        .isFine())
                .isTrue();
    }

    @Test
    void looksOnceAndShowsWhateverCame() {
        answer(502, "text/html", "<html>");
        assertThat(api.look(access(), "/user", Map.of()).status()).isEqualTo(502);
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainWhenTheConnectionBreaksOff() {
        host.stop(0);
        assertThatThrownBy(this::get)
                .isInstanceOf(Problem.class)
                .extracting("code")
                .isEqualTo(ErrorCode.PROVIDER_UNREACHABLE);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void givesOneAnswerAsLongAsTheHostIsGiven() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var host = impatient("http://127.0.0.1:" + silent.getLocalPort());
            var access = new HostAccess(host, null).within(Duration.ofMinutes(1));
            var begin = System.nanoTime();
            assertThatThrownBy(() -> api.look(access, "/version", Map.of())).isInstanceOf(Problem.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
        }
    }

    private static Provider impatient(String url) {
        var usual = SampleGitLab.provider(url);
        return new Provider(
                usual.id(),
                usual.name(),
                usual.type(),
                usual.baseUrl(),
                usual.applicationId(),
                usual.signInId(),
                usual.scopes(),
                new Reach(true, null, null, Duration.ofSeconds(1)));
    }

    private GitLabApi.Reply get() {
        return api.get(access(), "/user", Map.of());
    }

    private HostAccess access() {
        return new HostAccess(provider(), Secret.of("glpat-x"));
    }

    private Provider provider() {
        if (known == null) {
            known = SampleGitLab.provider(
                    "http://127.0.0.1:" + host.getAddress().getPort());
        }
        return known;
    }

    private void answer(int status, String type, String body, String... headers) {
        var all = new HashMap<String, String>();
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        answers.add(new Answer(status, type, body, all));
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent).strip());
        var answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
