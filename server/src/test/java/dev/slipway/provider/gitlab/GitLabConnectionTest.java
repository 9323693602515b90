package dev.slipway.provider.gitlab;

import static dev.slipway.repository.RepositoryRoom.ADA;
import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.AccessRoom;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.TokenKind;
import dev.slipway.repository.RepositoryRoom;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with a real GitLab shape over HTTP: consent, choosing, cloning, refreshing. */
class GitLabConnectionTest {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;

    @BeforeEach
    void open() {
        var application = GITLAB.roster().application("repositories");
        var site = new AccessRoom.Site(
                URI.create(GITLAB.roster().url()), application.applicationId(), application.secret());
        room = new RepositoryRoom(database, folder, GITLAB.adapter(), GITLAB.tokens(), site);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void aPersonAuthorizesAndConnects() throws IOException, InterruptedException {
        authorize("reporter");
        assertThat(room.connectUrl(ADA, url("terraform"), null)).isEqualTo("Connected");
        var repository = room.repositories().list(SPACE).getFirst();
        var checkout = room.repositories().checkout(repository.id(), null);
        assertThat(checkout.commit()).isEqualTo(repository.commit());
        assertThat(checkout.mirror().tree(checkout.commit())).isNotEmpty();
    }

    @Test
    void theGrantIsRefreshedWhenItsTimeIsUp() throws IOException, InterruptedException {
        authorize("developer");
        room.connectUrl(ADA, url("terraform"), null);
        var id = room.repositories().list(SPACE).getFirst().id();
        var before = room.repositories().access(id).password();
        room.step(Duration.ofDays(4000));
        assertThat(room.repositories().access(id).password()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aPersonalTokenConnectsToo() {
        assertThat(room.connectUrl(
                        ADA,
                        url("terraform"),
                        GITLAB.roster().person("developer").token()))
                .isEqualTo("Connected");
    }

    @Test
    void archivedProjectsConnect() {
        assertThat(room.connectUrl(
                        ADA,
                        url("archived"),
                        GITLAB.roster().person("developer").token()))
                .isEqualTo("Connected");
    }

    @Test
    void aTokenThatOpensGitAloneConnectsToo() throws IOException, InterruptedException {
        String token = GITLAB.mint()
                .make(TokenKind.PERSONAL, LocalDate.now(ZoneOffset.UTC).plusDays(9), "read_repository");
        assertThat(room.connectUrl(ADA, url("terraform"), token)).isEqualTo("Connected");
        var repository = room.repositories().list(SPACE).getFirst();
        assertThat(repository.branch()).isEqualTo("main");
        var checkout = room.repositories().checkout(repository.id(), null);
        assertThat(checkout.commit()).isEqualTo(repository.commit());
        assertThat(room.repositories().access(repository.id()).username()).isEqualTo("oauth2");
    }

    @Test
    void aGroupTokenAndAProjectTokenConnect() throws IOException, InterruptedException {
        var end = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        for (var kind : List.of(TokenKind.GROUP, TokenKind.PROJECT)) {
            String token = GITLAB.mint().make(kind, end, "read_api", "read_repository");
            assertThat(room.connectUrl(ADA, url("terraform"), token)).isEqualTo("Connected");
            room.disconnectAll();
        }
    }

    @Test
    void eachObstacleHasItsName() {
        assertRefused("terraform", null, ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertRefused("terraform", "glpat-never-was", ErrorCode.PROVIDER_TOKEN_REJECTED);
        assertRefused("terraform", GITLAB.roster().tokens().get("expired"), ErrorCode.PROVIDER_TOKEN_REJECTED);
        assertRefused("terraform", GITLAB.roster().tokens().get("revoked"), ErrorCode.PROVIDER_TOKEN_REJECTED);
        assertRefused("terraform", GITLAB.roster().tokens().get("read_user_only"), ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertRefused("terraform", token("guest"), ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertRefused("terraform", token("outsider"), ErrorCode.PROJECT_NOT_FOUND);
        assertRefused("guest-only", token("developer"), ErrorCode.PROJECT_NOT_FOUND);
        assertRefused("guest-only", token("guest"), ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertRefused("empty", token("developer"), ErrorCode.EMPTY_REPOSITORY);
        assertThat(room.repositories().list(SPACE)).isEmpty();
    }

    @Test
    void learnsOfANewHeadQuickly() {
        room.connectUrl(ADA, url("terraform"), token("developer"));
        var id = room.repositories().list(SPACE).getFirst().id();
        var times = new long[20];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            room.repositories().checkout(id, null);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        assertThat(Duration.ofNanos(times[times.length / 2])).isLessThan(Duration.ofMillis(500));
    }

    private void authorize(String role) throws IOException, InterruptedException {
        var page = room.access().leaveToAuthorize(ADA, "browser", "/dev/repositories");
        String back = new ConsentingPerson(GITLAB.roster(), role).consent(page).getQuery();
        String state = back.replaceFirst("^.*\\bstate=", "").replaceFirst("&.*$", "");
        String code = back.replaceFirst("^.*\\bcode=", "").replaceFirst("&.*$", "");
        assertThat(room.access().arrive(ADA, "browser", state, code)).isEqualTo("/dev/repositories?authorized=1");
    }

    private void assertRefused(String project, @Nullable String token, ErrorCode code) {
        assertThatThrownBy(() -> room.connectUrl(ADA, url(project), token))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }

    private static String token(String role) {
        return GITLAB.roster().person(role).token();
    }

    private static String url(String label) {
        return GITLAB.roster().project(label).url();
    }
}
