package dev.slipway.access;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private FakeHost memory;
    private AccessRoom room;

    @BeforeEach
    void open() {
        memory = new FakeHost(new GitMirrors(folder));
        room = new AccessRoom(database, memory, AccessRoom.Site.inMemory());
        memory.expireAt(room.now().plus(Duration.ofHours(2)));
        room.authorize(ADA, memory);
        memory.expireAt(room.now().plus(Duration.ofHours(4)));
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void givesTheTokenWhileItIsFresh() {
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
        assertThat(memory.refreshes()).isZero();
    }

    @Test
    void refreshesATokenBeforeItExpires() {
        room.step(Duration.ofMinutes(116));
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
        assertThat(memory.refreshes()).isOne();
    }

    @Test
    void refreshesOnceForAllWhoAskAtTheSameTime() throws Exception {
        room.step(Duration.ofHours(3));
        Callable<Secret> ask = this::token;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Secret>>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(ask));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(Secret.of("refreshed-1"));
            }
        }
        assertThat(memory.refreshes()).isOne();
    }

    @Test
    void replacesATokenThatTheHostRefusesBeforeItsTime() {
        assertThat(room.grants.instead(room.provider, ADA.id(), Secret.of("access-of-code")))
                .isEqualTo(Secret.of("refreshed-1"));
    }

    @Test
    void doesNotRefreshAgainForATokenThatWasReplacedMeanwhile() {
        room.grants.instead(room.provider, ADA.id(), Secret.of("access-of-code"));
        assertThat(room.grants.instead(room.provider, ADA.id(), Secret.of("access-of-code")))
                .isEqualTo(Secret.of("refreshed-1"));
        assertThat(memory.refreshes()).isOne();
    }

    @Test
    void callsGoOnWithTheReplacement() {
        memory.forget("access-of-code");
        String account = room.hosts.ask(room.provider, new Access.Granted(ADA.id()), memory::account);
        assertThat(account).isEqualTo("ada");
        assertThat(memory.refreshes()).isOne();
    }

    @Test
    void usesTheOldTokenAsLongAsItLivesWhenTheRefreshFails() {
        room.step(Duration.ofMinutes(118));
        memory.failRefreshes(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
        room.step(Duration.ofMinutes(3));
        assertProblem(ErrorCode.PROVIDER_UNREACHABLE);
        memory.failRefreshes(null);
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
    }

    @Test
    void aRefusedTokenIsNeverGivenAgainAlsoWhenTheRefreshFails() {
        memory.failRefreshes(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> room.grants.instead(room.provider, ADA.id(), Secret.of("access-of-code")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_UNREACHABLE));
    }

    @Test
    void remembersThatAGrantWasRevoked() {
        revoke();
        assertProblem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertThat(memory.refreshes()).isZero();
        assertThat(room.grants.find(room.provider.id(), ADA.id())).isEmpty();
    }

    private void revoke() {
        room.step(Duration.ofHours(3));
        memory.failRefreshes(new Problem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER, "Revoked"));
        assertProblem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        memory.failRefreshes(null);
    }

    @Test
    void aNewAuthorizationMendsABrokenGrant() {
        revoke();
        memory.expireAt(room.now().plus(Duration.ofHours(2)));
        room.authorize(ADA, memory);
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
    }

    @Test
    void belongsToOnePersonOnly() {
        assertThatThrownBy(() ->
                        room.grants.token(room.provider, AccessRoom.somebody().id()))
                .hasMessageContaining("authorize");
    }

    @Test
    void keepsTokensSealedByGrantAndKind() {
        var grant = room.grantOf(ADA);
        assertThat(room.unsealed("git-grant", grant.id() + "/access", grant.accessToken()))
                .isEqualTo("access-of-code");
        assertThat(room.unsealed("git-grant", grant.id() + "/refresh", grant.refreshToken()))
                .isEqualTo("refresh-for-access-of-code");
    }

    private Secret token() {
        return room.grants.token(room.provider, ADA.id());
    }

    private void assertProblem(ErrorCode code) {
        assertThatThrownBy(this::token)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
