package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.database.TestDatabase;
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

    private RepositoryRoom room;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder);
        room.host.expireAt(room.now().plus(Duration.ofHours(2)));
        room.authorize(ADA);
        room.host.expireAt(room.now().plus(Duration.ofHours(4)));
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void givesTheTokenWhileItIsFresh() {
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
        assertThat(room.host.refreshes()).isZero();
    }

    @Test
    void refreshesATokenBeforeItExpires() {
        room.step(Duration.ofMinutes(116));
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
        assertThat(room.host.refreshes()).isOne();
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
        assertThat(room.host.refreshes()).isOne();
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
        assertThat(room.host.refreshes()).isOne();
    }

    @Test
    void callsGoOnWithTheReplacement() {
        room.host.forget("access-of-code");
        String account = room.hosts.ask(room.provider, new Access.Granted(ADA.id()), room.host::account);
        assertThat(account).isEqualTo("ada");
        assertThat(room.host.refreshes()).isOne();
    }

    @Test
    void usesTheOldTokenAsLongAsItLivesWhenTheRefreshFails() {
        room.step(Duration.ofMinutes(118));
        room.host.failRefreshes(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
        room.step(Duration.ofMinutes(3));
        assertProblem(ErrorCode.PROVIDER_UNREACHABLE);
        room.host.failRefreshes(null);
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
    }

    @Test
    void remembersThatAGrantWasRevoked() {
        revoke();
        assertProblem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertThat(room.host.refreshes()).isZero();
        assertThat(room.grants.find(room.provider.id(), ADA.id())).isEmpty();
    }

    private void revoke() {
        room.step(Duration.ofHours(3));
        room.host.failRefreshes(new Problem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER, "Revoked"));
        assertProblem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        room.host.failRefreshes(null);
    }

    @Test
    void aNewAuthorizationMendsABrokenGrant() {
        revoke();
        room.host.expireAt(room.now().plus(Duration.ofHours(2)));
        room.authorize(ADA);
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
    }

    @Test
    void belongsToOnePersonOnly() {
        assertThatThrownBy(() -> room.grants.token(
                        room.provider, RepositoryRoom.somebody().id()))
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
