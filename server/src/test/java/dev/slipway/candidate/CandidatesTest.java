package dev.slipway.candidate;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private FakeHost memory;
    private AccessRoom room;
    private Candidates candidates;

    @BeforeEach
    void open() {
        memory = new FakeHost(new GitMirrors(folder));
        memory.add("group/infra", "file:///nowhere", "private", true, false);
        room = new AccessRoom(database, memory, AccessRoom.Site.inMemory());
        candidates = new Candidates(room.providers, room.grants, room.hosts);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void asksToAuthorizeBeforeItShowsProjects() {
        assertThatThrownBy(() -> candidates.projects(ADA, null, null, 1, 50)).hasMessageContaining("authorize");
        assertThat(candidates.providers(ADA)).noneMatch(each -> each.authorized());
    }

    @Test
    void showsProjectsWithTheEyesOfWhoAsks() {
        room.authorize(ADA, memory);
        assertThat(candidates.projects(ADA, null, "infra", 1, 50).items()).hasSize(1);
        assertThat(candidates.projects(ADA, null, "nothing-like-it", 1, 50).items())
                .isEmpty();
        assertThat(candidates.providers(ADA)).allMatch(each -> each.authorized() && "ada".equals(each.grantedAs()));
    }
}
