package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.ADA;
import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.keychain.CredentialChanged;
import dev.slipway.wire.repository.ChangeRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that hold credentials: kept, shared, replaced, in reserve. */
class StandbyTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder.resolve("mirrors"));
        var sample = SampleGit.in(folder.resolve("sample"));
        sample.write("main.tf", "# nothing").commit();
        room.host.add("group/infra", sample.url(), "private", true, false);
        room.host.add("group/spare", sample.url(), "private", true, false);
        room.know("other");
        connect("infra", "good", null);
        connect("spare", "other", null);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void goesOnWithTheStandbyAndSaysSo() {
        standby("infra", "spare");
        room.forget("good");
        var connection = synchronize("infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.standIn())
                .isNotNull()
                .extracting(Connection.StandIn::why)
                .isEqualTo("The token was revoked");
        assertThat(switches())
                .containsExactly(new StandbySwitched(
                        connection.id(), SPACE, "infra", ADA.id(), "spare", true, "The token was revoked"));
        assertThat(room.repositories().access(connection.id()).password()).isEqualTo(Secret.of("other"));
    }

    @Test
    void goesBackWhenTheFirstWorksAgain() {
        standby("infra", "spare");
        room.forget("good");
        synchronize("infra");
        room.know("good");
        var connection = synchronize("infra");
        assertThat(connection.standIn()).isNull();
        assertThat(switches())
                .hasSize(2)
                .last()
                .extracting(StandbySwitched::inUse)
                .isEqualTo(false);
        assertThat(room.repositories().access(connection.id()).password()).isEqualTo(Secret.of("good"));
    }

    @Test
    void saysOfBothWhatIsWrongWhenNeitherWorks() {
        standby("infra", "spare");
        room.forget("good");
        room.forget("other");
        var connection = synchronize("infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(connection.fault())
                .isNotNull()
                .extracting(ConnectionFault::message)
                .asString()
                .contains("The standby credential 'spare' does not help either");
    }

    @Test
    void takesNoOutageForARefusal() {
        standby("infra", "spare");
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThat(synchronize("infra").standIn()).isNull();
        assertThat(switches()).isEmpty();
    }

    @Test
    void triesAStandbyBeforeTakingIt() {
        room.forget("other");
        assertThat(refusedChange(new ChangeRequest(null, null, null, null, null, null, "spare"))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_TOKEN_REJECTED);
        assertThat(refusedChange(new ChangeRequest(null, null, null, null, null, null, "nope"))
                        .field())
                .isEqualTo("standby_credential_name");
    }

    @Test
    void anEmptyNameTakesTheStandbyAway() {
        standby("infra", "spare");
        standby("infra", "");
        assertThat(room.repositories().connection(SPACE, "infra").standby()).isNull();
    }

    @Test
    void aNewTokenConnectsEverythingAnewThatUsesTheCredential() {
        change("spare", new ChangeRequest("infra", null, null, null, null, null, null));
        assertThat(room.access.keychain.keychain.find(SPACE, "spare")).isEmpty();
        room.forget("good");
        assertThat(synchronize("infra").status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(synchronize("spare").status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        room.know("better");
        change("infra", new ChangeRequest(null, "better", null, null, null, null, null));
        var other = room.repositories().connection(SPACE, "spare");
        var changed =
                new CredentialChanged(Objects.requireNonNull(other.credential()).id());
        assertThat(room.access.events).contains(changed);
        new RepositoryUses(room.connections, room.synchronizing).on(changed);
        room.synchronizing.await(other.id(), Duration.ofSeconds(10));
        assertThat(room.repositories().connection(SPACE, "spare").status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(room.tokenOf(other)).isEqualTo("better");
    }

    @Test
    void aTokenUnderAnotherNameBecomesAnotherCredential() {
        room.know("better");
        change("infra", new ChangeRequest("fresh", "better", null, null, null, null, null));
        var connection = room.repositories().connection(SPACE, "infra");
        assertThat(connection.credentialName()).isEqualTo("fresh");
        assertThat(room.access.keychain.keychain.find(SPACE, "infra")).isEmpty();
    }

    @Test
    void disconnectingDropsTheCredentialThatConnectingMade() {
        room.repositories().disconnect(SPACE, "infra");
        assertThat(room.access.keychain.keychain.find(SPACE, "infra")).isEmpty();
        connect("infra", "good", null);
        assertThat(room.repositories().connection(SPACE, "infra").status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void refusesToKeepASecondTokenUnderATakenName() {
        room.repositories().disconnect(SPACE, "infra");
        var problem = catchThrowableOfType(Problem.class, () -> connect("infra", "good", "spare"));
        assertThat(problem.code()).isEqualTo(ErrorCode.NAME_TAKEN);
        assertThat(problem.field()).isEqualTo("credential_name");
    }

    @Test
    void tellsWhoUsesACredential() {
        standby("infra", "spare");
        var spare = room.repositories().connection(SPACE, "spare");
        var uses = new RepositoryUses(room.connections, room.synchronizing)
                .of(Objects.requireNonNull(spare.credential()).id());
        assertThat(uses)
                .extracting(use -> use.repository() + " " + use.standby())
                .containsExactly("infra true", "spare false");
    }

    private void connect(String name, String token, @Nullable String credential) {
        var wish = new ConnectWish(
                room.provider.baseUrl() + "/group/" + name,
                Secret.of(token),
                null,
                null,
                null,
                name,
                credential,
                true,
                List.of(),
                false);
        room.repositories().connect(SPACE, ADA, wish);
    }

    private void standby(String name, String standby) {
        change(name, new ChangeRequest(null, null, null, null, null, null, standby));
    }

    private void change(String name, ChangeRequest change) {
        room.repositories().change(SPACE, ADA, name, change);
    }

    private Problem refusedChange(ChangeRequest change) {
        return catchThrowableOfType(Problem.class, () -> change("infra", change));
    }

    private Connection synchronize(String name) {
        return room.repositories().synchronize(SPACE, name);
    }

    private List<StandbySwitched> switches() {
        return room.events.stream()
                .filter(StandbySwitched.class::isInstance)
                .map(StandbySwitched.class::cast)
                .toList();
    }
}
