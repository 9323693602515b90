package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.host.Application;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitLab says when it is not well, and what stands in front of it. */
class GitLabFaultsTest {
    private final Outbound outbound = Outbound.standalone();
    private final GitLab gitlab = SampleGitLab.adapter(outbound);
    private HttpServer host;
    private int status;
    private String type = "application/json";
    private String body = "{}";

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Retry-After", "42");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
        outbound.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502|text/html|<html>Bad gateway</html>|PROVIDER_FAILED",
                "503|text/html|<html>Deploy in progress</html>|PROVIDER_FAILED",
                "500|application/json|{\"message\":\"500 Internal Server Error\"}|PROVIDER_FAILED",
                "200|text/html|<html>Sign in to the proxy</html>|PROVIDER_FAILED",
                "200|application/json|[{\"id\":1,\"name\":\"ha|PROVIDER_FAILED",
                "404|text/html|<html>Not found</html>|PROVIDER_FAILED",
                "403|text/html|<html>Forbidden</html>|PROVIDER_FAILED",
                "302|text/html|moved|PROVIDER_FAILED",
                "429|text/plain|Retry later|PROVIDER_FAILED",
                "401|application/json|{\"message\":\"401 Unauthorized\"}|PROVIDER_TOKEN_REJECTED",
                "403|application/json|{\"error\":\"insufficient_scope\"}|PROVIDER_ACCESS_TOO_LOW",
                "403|application/json|{\"message\":\"403 Forbidden - Your account has been blocked.\"}|PROVIDER_ACCESS_TOO_LOW"
            })
    void neverReadsAFailureAsNothing(int status, String type, String body, ErrorCode code) {
        answer(status, type, body);
        assertThat(problem(() -> gitlab.candidates(access(), null, 1, 20)).code())
                .isEqualTo(code);
        assertThat(problem(() -> gitlab.branches(access(), "1")).code()).isEqualTo(code);
        assertThat(problem(() -> gitlab.find(access(), "group/project")).code()).isEqualTo(code);
        assertThat(problem(() -> gitlab.branch(access(), "1", "main")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{}]",
                "{\"id\":1,\"path_with_namespace\":\"a/b\",\"web_url\":\"\"}",
                "{\"id\":1,\"path_with_namespace\":\"a/b\",\"web_url\":\"file:///etc\"}",
                "{\"id\":1,\"path_with_namespace\":\"a/b\",\"web_url\":\"http://x/a\",\"http_url_to_repo\":\"http:///a\"}"
            })
    void neverTakesOtherJsonForAProject(String body) {
        answer(200, "application/json", body);
        assertThat(problem(() -> gitlab.find(access(), "a/b")).text()).contains("not GitLab's API");
        assertThat(problem(() -> gitlab.branch(access(), "1", "main")).text()).contains("not GitLab's API");
    }

    @Test
    void saysHowLongToWait() {
        answer(429, "text/plain", "Retry later");
        assertThat(problem(() -> gitlab.find(access(), "a/b")).text()).contains("42 s");
    }

    @Test
    void tellsAnExpiredTokenFromARevokedOne() {
        answer(
                401,
                "application/json",
                "{\"error_description\":\"Token is expired. You can either do re-authorization\"}");
        assertThat(problem(() -> gitlab.find(access(), "a/b")).text()).contains("expired");
        answer(401, "application/json", "{\"error_description\":\"Token was revoked. You have to re-authorize\"}");
        assertThat(problem(() -> gitlab.find(access(), "a/b")).text()).contains("revoked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|application/json|{\"error\":\"invalid_grant\"}|NOT_AUTHORIZED_AT_PROVIDER",
                "401|application/json|{\"error\":\"invalid_client\"}|SETUP_INVALID",
                "400|application/json|{\"error\":\"invalid_request\"}|PROVIDER_FAILED",
                "200|application/json|{\"token_type\":\"Bearer\"}|PROVIDER_FAILED",
                "502|text/html|<html>|PROVIDER_FAILED",
                "200|application/json|{\"access_tok|PROVIDER_FAILED"
            })
    void doesNotTakeABrokenTokenEndpointForARevokedGrant(int status, String type, String body, ErrorCode code) {
        answer(status, type, body);
        assertThat(problem(() -> gitlab.refresh(application(), Secret.of("refresh")))
                        .code())
                .isEqualTo(code);
        assertThat(problem(() -> gitlab.exchange(application(), "code", "verifier"))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void asksForConsentWithProofKey() {
        assertThat(gitlab.authorizePage(application(), "the state", "challenge").toString())
                .startsWith(provider().baseUrl() + "/oauth/authorize?client_id=app")
                .contains("response_type=code")
                .contains("state=the%20state")
                .contains("scope=read_api%20read_repository")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fauth%2Frepositories%2Fcallback")
                .endsWith("code_challenge=challenge&code_challenge_method=S256");
    }

    private Problem problem(Callable<?> call) {
        return catchThrowableOfType(Problem.class, call::call);
    }

    private void answer(int newStatus, String newType, String newBody) {
        status = newStatus;
        type = newType;
        body = newBody;
    }

    private HostAccess access() {
        return new HostAccess(provider(), Secret.of("glpat-x"));
    }

    private Application application() {
        return new Application(
                provider(), "app", Secret.of("secret"), URI.create("http://127.0.0.1:9/auth/repositories/callback"));
    }

    private Provider provider() {
        return SampleGitLab.provider("http://127.0.0.1:" + host.getAddress().getPort());
    }
}
