package dev.slipway.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.repository.CandidateBody;
import dev.slipway.wire.repository.GroupsBody.Group;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingsTest {
    @TempDir
    private Path folder;

    private CandidateRoom room;

    @BeforeEach
    void open() {
        room = new CandidateRoom(folder);
        for (int i = 1; i <= 10; i++) {
            room.groups.add(i <= 4 ? "acme/project-" + i : "acme/platform/project-" + i);
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void asksToAuthorizeBeforeItShowsAnything() {
        assertThatThrownBy(() -> room.find(CandidateQuery.all()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Authorize");
        assertThat(room.candidates.providers(AccessRoom.ADA)).noneMatch(each -> each.authorized());
    }

    @Test
    void listsAllPagesOnceAndAnswersFromWhatItKnowsAfterThat() {
        authorize();
        var first = room.find(CandidateQuery.all());
        assertThat(first.pagingInfo().fullCount()).isEqualTo(10);
        assertThat(first.listing().state()).isEqualTo("complete");
        assertThat(room.groups.calls()).isEqualTo(4);
        assertThat(room.paths(search("PLATFORM project-7"))).containsExactly("acme/platform/project-7");
        assertThat(room.paths(search("project_7"))).isEmpty();
        assertThat(room.groups.calls()).isZero();
    }

    @Test
    void goesOnFromACursorWithoutLosingOrRepeatingAny() {
        authorize();
        var seen = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = room.find(CandidateQuery.all(), false, 1, cursor);
            page.candidates().forEach(each -> seen.add(each.pathWithNamespace()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).hasSize(10).doesNotHaveDuplicates().startsWith("acme/platform/project-10");
        assertThat(room.find(CandidateQuery.all(), false, 3, null).candidates()).hasSize(2);
        assertThatThrownBy(() -> room.find(CandidateQuery.all(), false, 1, "made up"))
                .hasMessageContaining("cursor");
    }

    @Test
    void findsNewsWithAFewCalls() {
        authorize();
        room.find(CandidateQuery.all());
        room.groups.calls();
        room.groups.put(11, "acme/new", Instant.parse("2026-02-01T00:00:00Z"), true, false);
        room.access.step(Duration.ofMinutes(2));
        assertThat(room.paths(search("acme/new"))).containsExactly("acme/new");
        assertThat(room.groups.calls()).isLessThanOrEqualTo(12);
        assertThat(room.find(CandidateQuery.all()).listing().state()).isEqualTo("complete");
    }

    @Test
    void aCountThatDiffersLeadsToAFullPassThatFindsTheRemoval() {
        authorize();
        room.find(CandidateQuery.all());
        room.groups.remove("acme/project-1");
        room.access.step(Duration.ofMinutes(2));
        room.find(CandidateQuery.all());
        room.access.step(Duration.ofMinutes(2));
        assertThat(room.find(CandidateQuery.all()).pagingInfo().fullCount()).isEqualTo(9);
    }

    @Test
    void holdsAMassDisappearanceUntilSomebodyConfirmsIt() {
        authorize();
        room.find(CandidateQuery.all());
        room.groups.remove("acme/project-1");
        room.groups.remove("acme/project-2");
        var listing = room.candidates.refresh(AccessRoom.ADA, null, true);
        assertThat(listing.state()).isEqualTo("held");
        assertThat(room.find(CandidateQuery.all()).pagingInfo().fullCount()).isEqualTo(10);
        assertThat(room.candidates.confirm(AccessRoom.ADA, null).state()).isEqualTo("complete");
        assertThat(room.find(CandidateQuery.all()).pagingInfo().fullCount()).isEqualTo(8);
    }

    @Test
    void aFailureIsNeverAnEmptyListAndAHalfFinishedListSaysSo() {
        authorize();
        room.groups.failAfter(0);
        assertThatThrownBy(() -> room.find(CandidateQuery.all())).hasMessageContaining("502");
        room.groups.failAfter(2);
        var half = room.find(CandidateQuery.all());
        assertThat(half.listing().state()).isEqualTo("failed");
        assertThat(half.listing().complete()).isFalse();
        assertThat(half.listing().problem()).isNotNull();
        assertThat(half.pagingInfo().fullCount()).isEqualTo(6);
        room.groups.recover();
        room.groups.calls();
        assertThat(room.find(CandidateQuery.all()).pagingInfo().fullCount()).isEqualTo(10);
        assertThat(room.groups.calls()).as("goes on where it broke off").isEqualTo(2);
    }

    @Test
    void aFailureLaterLeavesWhatWasKnown() {
        authorize();
        room.find(CandidateQuery.all());
        room.groups.failAfter(0);
        room.access.step(Duration.ofDays(2));
        var shown = room.find(CandidateQuery.all());
        assertThat(shown.pagingInfo().fullCount()).isEqualTo(10);
        assertThat(shown.listing().state()).isEqualTo("failed");
    }

    @Test
    void filters() {
        room.groups.put(20, "other/guest", Instant.parse("2026-03-01T00:00:00Z"), false, false);
        room.groups.put(21, "other/old", Instant.parse("2020-03-01T00:00:00Z"), true, true);
        var tagged = room.groups.add("other/tagged");
        room.groups.replace(new ListedProject(
                tagged.project(), "other", tagged.names(), ListedProject.Kind.SHARED, true, List.of("terraform"), 30));
        authorize();
        assertThat(room.paths(group("other"))).containsExactly("other/guest", "other/tagged", "other/old");
        assertThat(room.paths(group("othe"))).isEmpty();
        assertThat(room.paths(with("archived"))).containsExactly("other/old");
        assertThat(room.paths(with("topic"))).containsExactly("other/tagged");
        assertThat(room.paths(with("fork"))).containsExactly("other/tagged");
        assertThat(room.paths(with("shared"))).containsExactly("other/tagged");
        assertThat(room.find(with("active")).candidates())
                .extracting(CandidateBody::pathWithNamespace)
                .contains("other/guest")
                .doesNotContain("other/old");
        assertThat(room.find(with("role")).pagingInfo().fullCount()).isEqualTo(11);
        assertThat(Roles.name(Roles.level("Maintainer"))).isEqualTo("maintainer");
        assertThatThrownBy(() -> Roles.level("king")).hasMessageContaining("maintainer");
    }

    @Test
    void saysWhatEachProjectLacks() {
        room.groups.put(20, "other/guest", Instant.parse("2026-03-01T00:00:00Z"), false, true);
        authorize();
        var guest = room.find(group("other")).candidates().getFirst();
        assertThat(guest.lacks()).extracting(CandidateBody.Lack::code).containsExactly("role", "archived");
        assertThat(guest.hint()).contains("Reporter");
        assertThat(guest.role()).isEqualTo("guest");
        assertThat(room.find(group("other"), true, 1, null).candidates()).isEmpty();
    }

    @Test
    void drawsTheTreeOfGroups() {
        authorize();
        var top = room.candidates.groups(dev.slipway.repository.RepositoryRoom.SPACE, AccessRoom.ADA, null, null, null);
        assertThat(top.groups())
                .containsExactly(new Group("acme", "acme", "group", 4, 10, 1, 0, 0, "http://127.0.0.1:1/git/acme"));
        assertThat(groups("acme", null)).containsExactly("acme/platform");
        assertThat(groups(null, "plat")).containsExactly("acme/platform");
        assertThat(groups("acme/platform", null)).isEmpty();
    }

    private List<String> groups(@Nullable String parent, @Nullable String search) {
        return room
                .candidates
                .groups(dev.slipway.repository.RepositoryRoom.SPACE, AccessRoom.ADA, null, parent, search)
                .groups()
                .stream()
                .map(Group::path)
                .toList();
    }

    private void authorize() {
        room.authorize(new GitMirrors(folder));
    }

    private static CandidateQuery search(String words) {
        return new CandidateQuery(words, null, List.of(), null, null, null, 0, null, false, List.of());
    }

    private static CandidateQuery group(String path) {
        return new CandidateQuery(null, path, List.of(), null, null, null, 0, null, false, List.of());
    }

    private static CandidateQuery with(String what) {
        return new CandidateQuery(
                null,
                null,
                what.equals("topic") ? List.of("terraform", "x") : List.of(),
                what.equals("archived") ? true : null,
                what.equals("fork") ? true : null,
                what.equals("active") ? Instant.parse("2026-02-01T00:00:00Z") : null,
                what.equals("role") ? 40 : 0,
                what.equals("shared") ? "shared" : null,
                false,
                List.of());
    }
}
