package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.launch.LaunchPlan.PlannedGrain;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.repository.RepositoryRoom;
import dev.slipway.repository.SampleGit;
import dev.slipway.wire.work.GrainWork.Action;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit is deployed, deployed again, and destroyed; with real Git. */
class GrainSourcesTest {
    @TempDir
    private Path folder;

    private final EnvironmentRoom room = new EnvironmentRoom();
    private RepositoryRoom repositories;
    private GrainSources sources;
    private SampleGit git;
    private String first;

    @BeforeEach
    void connect() {
        repositories = new RepositoryRoom(room.execution.database, folder.resolve("mirrors"));
        sources = new GrainSources(repositories.repositories(), room.values);
        git = SampleGit.in(folder.resolve("iac"));
        first = git.write("main.tf", "# broken").commit();
        git.git("tag", "v1");
        repositories.connect(RepositoryRoom.SPACE, "iac", git.url());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void deploysTheHeadOfTheConnectedBranchWhenNothingElseIsSaid() {
        var source = deploy(null, null, null);
        assertThat(source.commit()).isEqualTo(first);
        assertThat(source.branch()).isEqualTo("main");
    }

    @Test
    void tryingAgainAfterAPushTakesTheFix() {
        var before = deploy(null, null, null);
        String fix = git.write("main.tf", "# mended").commit();
        assertThat(again(before, Action.DEPLOY, planned(null, null, null)).commit())
                .isEqualTo(fix);
    }

    @Test
    void destroysTheCommitThatWasDeployedWhateverWasPushedSinceAndWithoutTheHost() {
        var before = deploy("main", null, null);
        git.write("main.tf", "# other").commit();
        repositories.hostFailsWith(new Problem(ErrorCode.PROVIDER_FAILED, "Down"));
        assertThat(again(before, Action.DESTROY, planned("main", null, null))).isEqualTo(before);
    }

    @Test
    void aTagIsHonouredAndFollowedWhenItMoves() {
        git.write("main.tf", "# later").commit();
        var before = deploy(null, "v1", null);
        assertThat(before.commit()).isEqualTo(first);
        assertThat(before.branch()).isNull();
        String moved = git.write("main.tf", "# released").commit();
        git.git("tag", "--force", "v1");
        assertThat(again(before, Action.DEPLOY, planned(null, "v1", null)).commit())
                .isEqualTo(moved);
    }

    @Test
    void aPinnedCommitStays() {
        git.write("main.tf", "# later").commit();
        var before = deploy(null, null, first);
        assertThat(before.commit()).isEqualTo(first);
        assertThat(again(before, Action.DEPLOY, planned(null, null, first))).isEqualTo(before);
    }

    @Test
    void triesAgainWithWhatItKnowsWhenTheRepositoryIsNoLongerConnected() {
        var before = deploy(null, null, null);
        var grain = grain(planned(null, null, null), before);
        assertThat(sources.fixed(inAnotherSpace(), grain, planned(null, null, null), Action.DEPLOY))
                .isEqualTo(before);
    }

    @Test
    void saysWhatIsMissing() {
        assertRefused(planned(null, "v9", null), ErrorCode.BRANCH_NOT_FOUND);
        assertRefused(planned("gone", null, null), ErrorCode.BRANCH_NOT_FOUND);
        assertRefused(new PlannedSource("nowhere", ".", null, null, null), ErrorCode.REPOSITORY_NOT_FOUND);
    }

    private void assertRefused(PlannedSource planned, ErrorCode code) {
        assertThatThrownBy(() -> sources.fixed(environment(), grain(planned, null), planned, Action.DEPLOY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Grain.Source deploy(@Nullable String branch, @Nullable String tag, @Nullable String commit) {
        var planned = planned(branch, tag, commit);
        return sources.fixed(environment(), grain(planned, null), planned, Action.DEPLOY);
    }

    private Grain.Source again(Grain.Source before, Action action, PlannedSource planned) {
        return sources.fixed(environment(), grain(planned, before), planned, action);
    }

    private static PlannedSource planned(@Nullable String branch, @Nullable String tag, @Nullable String commit) {
        return new PlannedSource("iac", ".", branch, tag, commit);
    }

    private static Grain grain(PlannedSource planned, Grain.@Nullable Source known) {
        var grain = Grain.planned("env", new PlannedGrain("net", "terraform", List.of(), planned, "{}"));
        return known == null
                ? grain
                : new Grain(
                        grain.environment(),
                        grain.name(),
                        grain.kind(),
                        known,
                        grain.dependsOn(),
                        GrainState.PENDING,
                        true,
                        null,
                        null,
                        null,
                        List.of(),
                        null);
    }

    private Environment environment() {
        return EnvironmentRoom.in(RepositoryRoom.SPACE);
    }

    private Environment inAnotherSpace() {
        return EnvironmentRoom.in(SpaceId.random());
    }
}
