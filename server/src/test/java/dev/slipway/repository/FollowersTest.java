package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.Access;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowersTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;
    private SampleGit sample;
    private RepositoryId id;
    private String first;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder.resolve("mirrors"));
        sample = SampleGit.in(folder.resolve("sample"));
        first = sample.write("main.tf", "# nothing").commit();
        id = room.connect(SPACE, "infra", sample.url()).id();
        room.events.clear();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void knowsEveryConnectionOfAProjectAndOnePerProject() {
        var follower = room.followers.find(id).orElseThrow();
        assertThat(follower.commit()).isEqualTo(first);
        assertThat(follower.branch()).isEqualTo("main");
        assertThat(follower.works()).isTrue();
        assertThat(room.followers.of(follower.provider(), follower.project())).containsExactly(follower);
        assertThat(room.followers.of(follower.provider(), "4711")).isEmpty();
        assertThat(room.followers.onePerProject()).containsExactly(follower);
        assertThat(room.followers.find(SPACE, "INFRA")).isEqualTo(follower);
        assertThat(room.followers.find(new RepositoryId(SpaceId.random().value())))
                .isEmpty();
        assertThatThrownBy(() -> room.followers.find(SPACE, "other"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.REPOSITORY_NOT_FOUND));
    }

    @Test
    void catchesUpWithAPushAndLeavesWhatIsKnownAlone() {
        assertThat(room.followers.catchUp(id, first)).isTrue();
        assertThat(room.events).isEmpty();
        String second = sample.write("main.tf", "# more").commit();
        assertThat(room.followers.catchUp(id, second)).isTrue();
        assertThat(room.events).containsExactly(new RepositorySynced(id, SPACE, second));
        assertThat(room.followers.head(id)).contains(second);
        assertThat(room.followers.isRewrite(id, first, second)).isFalse();
        assertThat(room.followers.isRewrite(id, second, first)).isTrue();
    }

    @Test
    void saysThatItDoesNotKnowWhileAnotherProcessIsAtIt() {
        room.syncs.claim(id, room.now(), room.now().plus(Duration.ofMinutes(1)));
        String second = sample.write("main.tf", "# more").commit();
        assertThat(room.followers.catchUp(id, second)).isFalse();
        room.step(Duration.ofMinutes(2));
        assertThat(room.followers.catchUp(id, second)).isTrue();
        assertThat(room.followers.find(id).orElseThrow().commit()).isEqualTo(second);
    }

    @Test
    void hasNothingToCatchUpWithOnceDisconnected() {
        room.repositories().disconnect(SPACE, "infra");
        assertThat(room.followers.catchUp(id, "0".repeat(40))).isTrue();
        assertThatThrownBy(() -> room.followers.head(id)).isInstanceOf(Problem.class);
    }

    @Test
    void tellsWhereAConnectionLeadsAndInWhoseName() {
        var follower = room.followers.find(id).orElseThrow();
        var origin = room.followers.origin(follower);
        assertThat(origin.project()).isEqualTo(follower.project());
        assertThat(origin.access()).isInstanceOf(Access.Stored.class);
        assertThat(origin.words()).isEqualTo("the connection 'infra'");
    }
}
