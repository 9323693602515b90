package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainTest {
    private static final SpaceId SPACE = SpaceId.random();

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private AccessRoom access;
    private Keychain keychain;
    private FakeTokenHost tokens;

    @BeforeEach
    void open() {
        access = new AccessRoom(database, new FakeHost(new GitMirrors(folder)), AccessRoom.Site.inMemory());
        keychain = access.keychain.keychain;
        tokens = access.keychain.memory();
        tokens.know("good");
    }

    @AfterEach
    void close() {
        access.close();
        database.close();
    }

    @Test
    void knowsWhatItKeepsAtOnce() {
        keep("mine", null, "good");
        var found = keychain.find(SPACE, "MINE").orElseThrow();
        assertThat(found.facts().kind()).isEqualTo(TokenKind.PERSONAL);
        assertThat(found.provider()).isEqualTo(access.provider.id());
        assertThat(found.madeByConnecting()).isTrue();
        assertThat(keychain.login(found.id(), access.provider).token()).isEqualTo(Secret.of("good"));
    }

    @Test
    void aNameIsGoodOnceInASpace() {
        keep("mine", null, "good");
        var problem = catchThrowableOfType(Problem.class, () -> keep("Mine", null, "good"));
        assertThat(problem.code()).isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(problem.field()).isEqualTo("credential_name");
        assertThat(catchThrowableOfType(Problem.class, () -> keychain.checkFree(SPACE, "MINE")))
                .isNotNull();
    }

    @Test
    void neverShowsATokenToAnotherHost() {
        var kept = keep("mine", null, "good");
        var elsewhere = access.providers.save("Another", URI.create("http://127.0.0.1:2"), null, null, true);
        var problem = catchThrowableOfType(Problem.class, () -> keychain.login(kept.id(), elsewhere));
        assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(problem.text()).contains("Another");
    }

    @Test
    void takesATokenWithAUserNameThatOpensNoApiForADeployToken() {
        var facts = keychain.look(access.provider, new Login("gitlab+deploy-token-1", Secret.of("gldt-x")));
        assertThat(facts.kind()).isEqualTo(TokenKind.DEPLOY);
        assertThat(facts.clonesOnly()).isTrue();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> keychain.look(access.provider, new Login(null, Secret.of("gldt-x"))))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_TOKEN_REJECTED);
    }

    @Test
    void whatCannotBeADeployTokenIsRefusedEvenWithAUserName() {
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> keychain.look(access.provider, new Login("bob", Secret.of("personal-gone"))))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_TOKEN_REJECTED);
    }

    @Test
    void aPersonalTokenWithAUserNameStaysOneWhenItIsRevoked() {
        var kept = keychain.find(keep("mine", "marek", "good").id()).orElseThrow();
        tokens.forget("good");
        access.keychain.upkeep.check(kept);
        var after = keychain.find(kept.id()).orElseThrow();
        assertThat(after.facts().kind()).isEqualTo(TokenKind.PERSONAL);
        assertThat(after.health().broken()).isNotNull();
    }

    @Test
    void doesNotTakeAnOutageForAnAnswer() {
        tokens.fail(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> keychain.look(access.provider, new Login("deploy", Secret.of("gldt-x"))))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_UNREACHABLE);
        var kept = keep("mine", null, "good");
        access.keychain.upkeep.check(kept);
        assertThat(found(kept).health().broken()).isNull();
    }

    @Test
    void tellsOnceThatATokenWasRefusedAndOnceThatItWorksAgain() {
        var kept = keep("mine", null, "good");
        tokens.forget("good");
        assertThat(keychain.instead(kept.id(), Secret.of("good"))).isEmpty();
        assertThat(keychain.instead(kept.id(), Secret.of("good"))).isEmpty();
        assertThat(told(CredentialBroken.class))
                .singleElement()
                .extracting(event -> event.why())
                .isEqualTo("The token was revoked");
        assertThat(found(kept).health().broken()).contains("revoked");
        tokens.know("good");
        access.keychain.upkeep.check(found(kept));
        access.keychain.upkeep.check(found(kept));
        assertThat(found(kept).health().broken()).isNull();
        assertThat(told(CredentialMended.class)).containsExactly(new CredentialMended(kept.id()));
    }

    @Test
    void givesTheNewTokenToWhoWasRefusedWithTheOldOne() {
        var kept = keep("mine", null, "good");
        tokens.know("better");
        keychain.replace(kept.id(), access.provider, new Login(null, Secret.of("better")));
        assertThat(keychain.instead(kept.id(), Secret.of("good")).orElseThrow().token())
                .isEqualTo(Secret.of("better"));
        assertThat(told(CredentialChanged.class)).containsExactly(new CredentialChanged(kept.id()));
    }

    @Test
    void dropsWhatConnectingMadeWhenNothingUsesIt() {
        var kept = keep("mine", null, "good");
        var use = new CredentialUses.Use(SPACE, "infra", false, null);
        var users = new java.util.ArrayList<>(List.of(use));
        access.keychain.use(_ -> users);
        keychain.released(kept.id());
        assertThat(keychain.find(kept.id())).isPresent();
        users.clear();
        keychain.released(kept.id());
        assertThat(keychain.find(kept.id())).isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> keychain.login(kept.id(), access.provider))
                        .code())
                .isEqualTo(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
    }

    private Credential keep(String name, @Nullable String username, String token) {
        Provider provider = access.provider;
        return keychain.keep(
                SPACE,
                AccessRoom.ADA,
                name,
                provider,
                new Login(username, Secret.of(token)),
                FakeTokenHost.personal(null, "read_api", "read_repository"));
    }

    private Credential found(Credential kept) {
        return keychain.find(kept.id()).orElseThrow();
    }

    private <T> List<T> told(Class<T> kind) {
        return access.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
