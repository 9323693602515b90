package dev.slipway.access;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantRoundsTest {
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
        database.client()
                .sql("update git_grant set next_check_at = '2026-01-01T00:00:00Z'")
                .update();
        memory.expireAt(room.now().plus(Duration.ofHours(4)));
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void refreshesLongBeforeAnybodyNeedsIt() {
        room.lookAfterGrants();
        assertThat(memory.refreshes()).isZero();
        room.step(Duration.ofMinutes(85));
        room.lookAfterGrants();
        room.lookAfterGrants();
        assertThat(memory.refreshes()).isOne();
        assertThat(token()).isEqualTo(Secret.of("refreshed-1"));
    }

    @Test
    void noticesARevokedApplicationAndNamesTheAccount() {
        memory.forget("access-of-code");
        memory.failRefreshes(new Problem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER, "Revoked"));
        room.lookAfterGrants();
        assertThat(lost()).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(ADA.id());
            assertThat(event.why()).contains("'ada' was revoked");
            assertThat(event.blocked()).isFalse();
        });
        room.step(Duration.ofMinutes(2));
        room.lookAfterGrants();
        assertThat(lost()).hasSize(1);
    }

    @Test
    void noticesABlockedAccountAndThatItIsLetInAgain() {
        memory.fail(new Problem(ErrorCode.PROVIDER_ACCESS_TOO_LOW, "Your account has been blocked"));
        room.lookAfterGrants();
        assertThat(lost()).singleElement().extracting(GrantLost::blocked).isEqualTo(true);
        var problem = catchThrowableOfType(Problem.class, this::token);
        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertThat(problem.text()).contains("the account 'ada' is blocked");
        memory.fail(null);
        room.step(Duration.ofMinutes(2));
        room.lookAfterGrants();
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
        assertThat(room.events).endsWith(new GrantGiven(room.provider.id(), ADA.id()));
    }

    @Test
    void takesNoOutageForAnEnd() {
        memory.fail(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        room.lookAfterGrants();
        assertThat(lost()).isEmpty();
        assertThat(token()).isEqualTo(Secret.of("access-of-code"));
    }

    @Test
    void looksAtEachInTurnAndNotAllTheTime() {
        room.lookAfterGrants();
        memory.fail(new Problem(ErrorCode.PROVIDER_ACCESS_TOO_LOW, "Your account has been blocked"));
        room.lookAfterGrants();
        assertThat(lost()).isEmpty();
        room.step(Duration.ofMinutes(2));
        room.lookAfterGrants();
        assertThat(lost()).hasSize(1);
    }

    private Secret token() {
        return room.grants.token(room.provider, ADA.id());
    }

    private List<GrantLost> lost() {
        return room.events.stream()
                .filter(GrantLost.class::isInstance)
                .map(GrantLost.class::cast)
                .toList();
    }
}
