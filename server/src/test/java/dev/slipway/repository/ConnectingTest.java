package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.ADA;
import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.database.TestDatabase;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.wire.repository.ChangeRequest;
import dev.slipway.wire.repository.ConnectRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;
    private SampleGit sample;
    private String commit;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder.resolve("mirrors"));
        sample = SampleGit.in(folder.resolve("sample"));
        commit = sample.write("main.tf", "# nothing").commit();
        sample.git("branch", "release/1.0");
        room.host.add("group/infra", sample.url(), "private", true, false);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void connectsWithATokenAndKnowsTheCommit() {
        var connection = connect(room.wish("group/infra", "infra", "good", null));
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.repository().commit()).isEqualTo(commit);
        assertThat(connection.repository().branch()).isEqualTo("main");
        assertThat(connection.access()).isEqualTo("token");
        assertThat(room.events).contains(new RepositorySynced(connection.id(), SPACE, commit));
    }

    @Test
    void connectsWithTheCallersOwnGrant() {
        room.authorize(ADA);
        var connection = connect(room.wish("group/infra", null, null, null));
        assertThat(connection.access()).isEqualTo("grant");
        assertThat(connection.repository().name()).isEqualTo("infra");
        assertThat(connection.credentialName()).isNull();
    }

    @Test
    void connectsPublicProjectsWithNothing() {
        room.host.add("group/open", sample.url(), "public", true, false);
        assertThat(connect(room.wish("group/open", null, null, null)).access()).isEqualTo("open");
    }

    @Test
    void keepsTokensSealed() {
        var connection = connect(room.wish("group/infra", "infra", "good", null));
        assertThat(connection.credentialName()).isEqualTo("infra");
        assertThat(room.tokenOf(connection)).isEqualTo("good");
    }

    @Test
    void sendsWhoHasNotAuthorizedYetToTheConsentPage() {
        var problem = refused(room.wish("group/infra", "infra", null, null));
        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertThat(problem.link()).isEqualTo("/auth/repositories?provider=" + room.provider.id());
    }

    @Test
    void refusesTokensThatAreNotGood() {
        assertThat(refused(room.wish("group/infra", "infra", "revoked", null)).code())
                .isEqualTo(ErrorCode.PROVIDER_TOKEN_REJECTED);
    }

    @Test
    void refusesHostsThatAreNotKnown() {
        var wish = new ConnectWish(
                "https://elsewhere.example/a/b",
                Secret.of("good"),
                null,
                null,
                null,
                null,
                null,
                true,
                List.of(),
                false);
        var problem = refused(wish);
        assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_URL);
        assertThat(problem.text()).contains("Our GitLab");
    }

    @Test
    void refusesProjectsThatAreNotThere() {
        assertThat(refused(room.wish("group/missing", "infra", "good", null)).code())
                .isEqualTo(ErrorCode.PROJECT_NOT_FOUND);
    }

    @Test
    void tellsGuestsThatTheyNeedReporter() {
        room.host.add("group/secret", sample.url(), "private", false, false);
        var problem = refused(room.wish("group/secret", "infra", "good", null));
        assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertThat(problem.text()).contains("Reporter");
        assertThat(problem.link()).endsWith("/members");
    }

    @Test
    void refusesEmptyRepositories() {
        room.host.add("group/empty", sample.url(), "private", true, true);
        assertThat(refused(room.wish("group/empty", "infra", "good", null)).code())
                .isEqualTo(ErrorCode.EMPTY_REPOSITORY);
    }

    @Test
    void proposesBranchesThatAreWrittenAlike() {
        var problem = refused(room.wish("group/infra", "infra", "good", "mian"));
        assertThat(problem.code()).isEqualTo(ErrorCode.BRANCH_NOT_FOUND);
        assertThat(problem.text()).contains("Did you mean: main");
    }

    @Test
    void followsTheBranchOfAPastedUrl() {
        var connection = connect(room.wish("group/infra/-/tree/release/1.0/modules", "infra", "good", null));
        assertThat(connection.repository().branch()).isEqualTo("release/1.0");
    }

    @Test
    void theBranchThatIsAskedForWinsOverThePastedOne() {
        var connection = connect(room.wish("group/infra/-/tree/release/1.0", "infra", "good", "main"));
        assertThat(connection.repository().branch()).isEqualTo("main");
    }

    @Test
    void refusesANameTwiceInASpaceWithoutRegardToCase() {
        connect(room.wish("group/infra", "infra", "good", null));
        assertThat(refused(room.wish("group/infra", "INFRA", "good", null)).code())
                .isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(room.repositories()
                        .connect(SpaceId.random(), ADA, room.wish("group/infra", "infra", "good", null))
                        .status())
                .isEqualTo(ConnectionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "-x", "qtorque", "../x", "a?b", "ä"})
    void refusesNamesThatUrlsCannotCarry(String name) {
        assertThat(refused(room.wish("group/infra", name, "good", null)).code()).isEqualTo(ErrorCode.INVALID_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitlab", "gitLabEnterprise", "GITLABENTERPRISE"})
    void takesTheKindOfHostInAnyCase(String type) {
        assertThat(connect(typed(type)).repository().type()).isEqualTo("gitlab");
    }

    @Test
    void refusesAnotherKindOfHost() {
        assertThat(refused(typed("github")).field()).isEqualTo("repository_type");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER_UNREACHABLE", "PROVIDER_FAILED"})
    void connectsNothingWhileTheHostFails(ErrorCode code) {
        room.hostFailsWith(new Problem(code, "Down"));
        assertThat(refused(room.wish("group/infra", "infra", "good", null)).code())
                .isEqualTo(code);
        assertThat(room.repositories().list(SPACE)).isEmpty();
    }

    @Test
    void usesATokenAgainByItsName() {
        connect(room.wish("group/infra", "infra", "good", null));
        var again = new ConnectWish(
                room.provider.baseUrl() + "/group/infra",
                null,
                null,
                null,
                null,
                "again",
                "infra",
                true,
                List.of(),
                false);
        assertThat(connect(again).access()).isEqualTo("token");
        var unknown = new ConnectWish(
                room.provider.baseUrl() + "/group/infra",
                null,
                null,
                null,
                null,
                "other",
                "nope",
                true,
                List.of(),
                false);
        assertThat(refused(unknown).field()).isEqualTo("credential_name");
    }

    @Test
    void changesTheTokenOnlyToOneThatWorks() {
        connect(room.wish("group/infra", "infra", "good", null));
        room.know("better");
        var changed = room.repositories().change(SPACE, ADA, "infra", token("better"));
        assertThat(room.tokenOf(changed)).isEqualTo("better");
        assertThat(catchThrowableOfType(
                                Problem.class, () -> room.repositories().change(SPACE, ADA, "infra", token("bad")))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_TOKEN_REJECTED);
        assertThat(room.repositories().connection(SPACE, "infra").status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void goesFromATokenToTheCallersOwnGrantAndBack() {
        connect(room.wish("group/infra", "infra", "good", null));
        room.authorize(ADA);
        var granted = room.repositories().change(SPACE, ADA, "infra", credential(""));
        assertThat(granted.access()).isEqualTo("grant");
        assertThat(granted.credentialName()).isNull();
        assertThat(granted.person()).isEqualTo(ADA.id());
        var back = room.repositories().change(SPACE, ADA, "infra", token("good"));
        assertThat(back.access()).isEqualTo("token");
    }

    @Test
    void leavesAGrantWithItsPersonWhenSomebodyElseChangesOtherThings() {
        room.authorize(ADA);
        connect(room.wish("group/infra", "infra", null, null));
        var eve = new Actor(UserId.random(), "eve@example.org", "Eve");
        var onlyAgents = new ChangeRequest(null, null, List.of(), true, null, null, null);
        var changed = room.repositories().change(SPACE, eve, "infra", onlyAgents);
        assertThat(changed.person()).isEqualTo(ADA.id());
        var nothing = new ChangeRequest(null, null, null, null, null, null, null);
        assertThat(catchThrowableOfType(Problem.class, () -> room.repositories().change(SPACE, eve, "infra", nothing))
                        .code())
                .isEqualTo(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
    }

    @Test
    void readsEmptyTextsOfRequestsAsAbsent() {
        var wish = ConnectWish.of(
                new ConnectRequest(" https://x/y ", "", "gitlab", "", "", " ", null, null, null, null, null), null);
        assertThat(wish.url()).isEqualTo("https://x/y");
        assertThat(wish.token()).isNull();
        assertThat(wish.branch()).isNull();
        assertThat(wish.name()).isNull();
        assertThat(wish.credentialName()).isNull();
        assertThat(wish.useAllAgents()).isTrue();
    }

    @Test
    void asksForTheUrlWhereItIsMissing() {
        var request = new ConnectRequest(null, "t", null, null, null, null, null, null, null, null, null);
        assertThat(catchThrowableOfType(Problem.class, () -> ConnectWish.of(request, null))
                        .field())
                .isEqualTo("repository_url");
    }

    @Test
    void showsAnArchivedProjectAsOne() {
        room.host.archive("group/infra");
        var connection = connect(room.wish("group/infra", "infra", "good", null));
        var figures = new org.springframework.beans.factory.support.StaticListableBeanFactory();
        var body = new RepositoryBodies(
                        figures.getBeanProvider(AssetFigures.class), figures.getBeanProvider(HookIds.class))
                .of(new Space(SPACE, "dev", "blue", "cube"), connection);
        assertThat(body.status()).isEqualTo("Connected");
        assertThat(body.errors()).extracting(fault -> fault.code()).containsExactly("ARCHIVED");
        assertThat(body.token()).isNull();
        assertThat(body.credentials()).isEqualTo("infra");
    }

    private ConnectWish typed(String type) {
        return new ConnectWish(
                room.provider.baseUrl() + "/group/infra",
                Secret.of("good"),
                null,
                type,
                null,
                null,
                null,
                true,
                List.of(),
                false);
    }

    private static ChangeRequest credential(String name) {
        return new ChangeRequest(name, null, null, null, null, null, null);
    }

    private static ChangeRequest token(@Nullable String token) {
        return new ChangeRequest(null, token, null, null, null, null, null);
    }

    private Connection connect(ConnectWish wish) {
        return room.repositories().connect(SPACE, ADA, wish);
    }

    private Problem refused(ConnectWish wish) {
        return catchThrowableOfType(Problem.class, () -> connect(wish));
    }
}
