package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainRoundsTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private AccessRoom access;
    private FakeTokenHost tokens;

    @BeforeEach
    void open() {
        access = new AccessRoom(database, new FakeHost(new GitMirrors(folder)), AccessRoom.Site.inMemory());
        tokens = access.keychain.memory();
    }

    @AfterEach
    void close() {
        access.close();
        database.close();
    }

    @Test
    void announcesAnEndOnceAtEachMark() {
        keep(in(40), "read_api");
        round();
        assertThat(told(CredentialExpiring.class)).isEmpty();
        for (int day = 0; day < 40; day++) {
            access.step(Duration.ofDays(1));
            round();
        }
        assertThat(told(CredentialExpiring.class))
                .extracting(CredentialExpiring::days)
                .containsExactly(30L, 7L, 1L);
        assertThat(told(CredentialExpiring.class)).noneMatch(CredentialExpiring::rotates);
    }

    @Test
    void announcesTheEndOfANewTokenAnew() {
        var kept = keep(in(20), "read_api");
        round();
        tokens.know("better", FakeTokenHost.personal(in(25), "read_api"));
        access.keychain.keychain.replace(kept.id(), access.provider, new Login(null, Secret.of("better")));
        round();
        assertThat(told(CredentialExpiring.class)).hasSize(2);
    }

    @Test
    void exchangesATokenDaysBeforeItsEnd() {
        var kept = keep(in(60), "api", "self_rotate");
        round();
        access.step(Duration.ofDays(51));
        round();
        assertThat(tokens.rotated()).isEmpty();
        access.step(Duration.ofDays(2));
        round();
        round();
        assertThat(tokens.rotated()).containsExactly("good");
        assertThat(token(kept)).isEqualTo("good'");
        assertThat(told(CredentialRotated.class)).hasSize(1);
        assertThat(found(kept).health().rotated()).isEqualTo(access.now());
        assertThat(told(CredentialBroken.class)).isEmpty();
    }

    @Test
    void leavesTokensAloneThatMayNotExchangeThemselves() {
        keep(in(5), "read_api", "read_repository");
        round();
        assertThat(tokens.rotated()).isEmpty();
    }

    @Test
    void exchangesOnceHoweverManyServersThereAre() throws Exception {
        var kept = keep(in(3), "api", "self_rotate");
        var second = new AccessRoom(
                database, new FakeHost(new GitMirrors(folder)), tokens, AccessRoom.Site.inMemory(), access.vault);
        var one = Thread.ofVirtual().start(this::round);
        second.keychain.rounds.tend();
        one.join();
        access.step(Duration.ofMinutes(3));
        second.step(Duration.ofMinutes(3));
        round();
        second.keychain.rounds.tend();
        assertThat(tokens.rotated()).containsExactly("good");
        assertThat(token(kept)).isEqualTo("good'");
        second.close();
    }

    @Test
    void whoIsRefusedMeanwhileWaitsForTheNewToken() throws Exception {
        var kept = keep(in(3), "api", "self_rotate");
        var asked = new java.util.concurrent.CompletableFuture<String>();
        tokens.whileRotating(old -> Thread.ofVirtual()
                .start(() -> asked.complete(access.keychain
                        .keychain
                        .instead(kept.id(), Secret.of(old))
                        .map(login -> login.token().reveal())
                        .orElse("nothing"))));
        round();
        assertThat(asked.get(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("good'");
    }

    @Test
    void neverExchangesTwiceWhenTheAnswerWasLost() {
        var kept = keep(in(3), "api", "self_rotate");
        tokens.whileRotating(_ -> {
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "The answer did not come");
        });
        round();
        assertThat(tokens.rotated()).containsExactly("good");
        for (int i = 0; i < 5; i++) {
            access.step(Duration.ofMinutes(3));
            round();
        }
        assertThat(tokens.rotated()).containsExactly("good");
        assertThat(found(kept).health().broken()).isNotNull();
        assertThat(told(CredentialBroken.class)).hasSize(1);
    }

    @Test
    void triesAgainWhenTheHostNeverHeardOfIt() {
        var kept = keep(in(3), "api", "self_rotate");
        tokens.refuseRotation(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        round();
        tokens.refuseRotation(null);
        assertThat(token(kept)).isEqualTo("good");
        access.step(Duration.ofMinutes(3));
        round();
        assertThat(token(kept)).isEqualTo("good'");
    }

    @Test
    void saysWhenTheHostRefusesAndStopsTrying() {
        var kept = keep(in(3), "api", "self_rotate");
        tokens.refuseRotation(new Problem(ErrorCode.INVALID_INPUT, "Not here"));
        round();
        tokens.refuseRotation(null);
        access.step(Duration.ofMinutes(30));
        round();
        assertThat(tokens.rotated()).isEmpty();
        assertThat(told(CredentialRotationRefused.class)).hasSize(1);
        assertThat(found(kept).health().rotationRefused()).isEqualTo("Not here");
    }

    private void round() {
        database.client()
                .sql("update stored_credential set next_check_at = '2026-01-01T00:00:00Z'")
                .update();
        access.keychain.rounds.tend();
    }

    private Credential keep(Instant end, String... scopes) {
        var facts = FakeTokenHost.personal(end, scopes);
        tokens.know("good", facts);
        return access.keychain.keychain.keep(
                SpaceId.random(), AccessRoom.ADA, "mine", access.provider, new Login(null, Secret.of("good")), facts);
    }

    private Instant in(int days) {
        return access.now().plus(Duration.ofDays(days)).plusSeconds(3600);
    }

    private String token(Credential kept) {
        return access.keychain
                .keychain
                .login(kept.id(), access.provider)
                .token()
                .reveal();
    }

    private Credential found(Credential kept) {
        return access.keychain.keychain.find(kept.id()).orElseThrow();
    }

    private <T> List<T> told(Class<T> kind) {
        return access.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
