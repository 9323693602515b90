package dev.slipway.provider.gitlab;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.access.Access;
import dev.slipway.access.AccessRoom;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Login;
import dev.slipway.keychain.TokenFacts;
import dev.slipway.keychain.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two servers on one database use the same grant and the same credential all the time, while tokens run out, both refresh and rotate
 * them, and GitLab fails at random. GitLab may fail a use; a token must not.
 */
class TokenChaosTest {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    private static final int ROUNDS = 10;
    private static final int USES_IN_A_ROUND = 20;

    private final TestDatabase database = TestDatabase.fresh();
    private final Random chance = new Random(7);
    private final Queue<Problem> becauseOfAToken = new ConcurrentLinkedQueue<>();
    private final List<AccessRoom> servers = new ArrayList<>();
    private long offset;

    @BeforeEach
    void open() throws Exception {
        var application = GITLAB.roster().application("repositories");
        var site = new AccessRoom.Site(
                URI.create(GITLAB.roster().url()), application.applicationId(), application.secret());
        var first = new AccessRoom(database, GITLAB.adapter(), GITLAB.tokens(), site);
        servers.add(first);
        servers.add(new AccessRoom(database, GITLAB.adapter(), GITLAB.tokens(), site, first.vault));
        var start = Duration.between(first.now(), java.time.Instant.now());
        servers.forEach(each -> each.step(start));
        var page = first.leaveToAuthorize(ADA, "browser", "/");
        String back =
                new ConsentingPerson(GITLAB.roster(), "developer").consent(page).getQuery();
        first.arrive(ADA, "browser", part(back, "state"), part(back, "code"));
    }

    @AfterEach
    void close() {
        servers.forEach(AccessRoom::close);
        database.close();
    }

    @Test
    void noUseFailsBecauseOfAToken() throws Exception {
        var credential = keep();
        int good = 0;
        for (int round = 0; round < ROUNDS; round++) {
            spoilGitLab();
            pass(Duration.ofMinutes(round % 2 == 0 ? 119 : 30 * 60));
            good += round(credential);
            control("DELETE", "/faults", "");
        }
        assertThat(becauseOfAToken).isEmpty();
        assertThat(good).isGreaterThan(ROUNDS * USES_IN_A_ROUND / 2);
        assertThat(refreshes()).isGreaterThan(ROUNDS / 2);
        var kept = servers.getFirst()
                .keychain
                .keychain
                .find(credential.credential())
                .orElseThrow();
        assertThat(kept.health().rotated()).isNotNull();
        assertThat(kept.health().broken()).isNull();
    }

    /** Each use on a server chosen by chance, by turns with the grant and with the credential, the servers' own rounds in between. */
    private int round(Access credential) throws Exception {
        int good = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < USES_IN_A_ROUND; i++) {
                var server = servers.get(chance.nextInt(servers.size()));
                Access access = i % 2 == 0 ? new Access.Granted(ADA.id()) : credential;
                uses.add(threads.submit(() -> works(server, access)));
                if (i % 7 == 0) {
                    threads.execute(server::lookAfterGrants);
                    threads.execute(server.keychain::lookAfterCredentials);
                }
            }
            for (var use : uses) {
                good += use.get() ? 1 : 0;
            }
        }
        return good;
    }

    private boolean works(AccessRoom server, Access access) {
        try {
            server.hosts.ask(server.provider, access, TokenChaosTest::look);
            return true;
        } catch (Problem problem) {
            boolean outage =
                    problem.code() == ErrorCode.PROVIDER_FAILED || problem.code() == ErrorCode.PROVIDER_UNREACHABLE;
            if (!outage) {
                becauseOfAToken.add(problem);
            }
            return false;
        }
    }

    private static Object look(HostAccess access) {
        return GITLAB.adapter().find(access, "acme/platform/landing-zone");
    }

    private Access.Stored keep() throws Exception {
        var server = servers.getFirst();
        String token = GITLAB.mint()
                .make(TokenKind.PROJECT, LocalDate.now(ZoneOffset.UTC).plusDays(9), "api");
        var login = new Login(null, Secret.of(token));
        TokenFacts facts = server.keychain.keychain.look(server.provider, login);
        var kept = server.keychain.keychain.keep(SpaceId.random(), ADA, "robot", server.provider, login, facts);
        return new Access.Stored(kept.id());
    }

    /** Before GitLab does anything with a call; an answer that is lost after it did takes the refresh token along, whatever we do. */
    private void spoilGitLab() throws Exception {
        for (int i = 0; i < 3; i++) {
            int status = List.of(502, 503, 429).get(chance.nextInt(3));
            String route = List.of("/api/v4/projects/:id", "/oauth/token", "/api/v4/personal_access_tokens/self")
                    .get(chance.nextInt(3));
            control("POST", "/faults", "{\"route\":\"" + route + "\",\"status\":" + status + ",\"times\":2}");
        }
    }

    private void pass(Duration time) throws Exception {
        offset += time.toSeconds();
        control("POST", "/clock", "{\"offset_s\":" + offset + "}");
        servers.forEach(each -> each.step(time));
    }

    private int refreshes() throws Exception {
        return control("GET", "/requests", "").split("/oauth/token\"", -1).length - 1;
    }

    private static String control(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(GITLAB.roster().controlUrl() + path))
                .header("Authorization", "Bearer " + GITLAB.roster().controlToken())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
            return response.body();
        }
    }

    private static String part(String query, String name) {
        return query.replaceFirst("^.*\\b" + name + "=", "").replaceFirst("&.*$", "");
    }
}
