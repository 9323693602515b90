package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.GrainRunnerContract;
import dev.slipway.agent.tech.Sources;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerraformRunnerTest extends GrainRunnerContract {
    private static final String GOOD = """
            variable "text" { type = string }
            resource "terraform_data" "it" {
              input = var.text
              provisioner "local-exec" { command = "echo ${var.text}" }
            }
            output "said" { value = terraform_data.it.output }
            """;

    @Override
    protected GrainRunner runner() {
        try {
            Path cache = stage.open("plugins");
            if (!Files.exists(cache)) {
                Files.createDirectories(cache);
                user.own(cache);
            }
            var sources = new Sources(new GitMirrors(stage.data().resolve("mirrors")));
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return new TerraformRunner(
                    TerraformTool.TERRAFORM,
                    new TerraformPlace(programs(), sources, cache, new InitShelf(stage.open("inits")), client, 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    protected GrainWork good(Action action) {
        return stage.terraform(action, stage.module(GOOD), Map.of("text", "good day"));
    }

    @Override
    protected GrainWork failing() {
        return stage.terraform(Action.DEPLOY, stage.module("""
                resource "terraform_data" "it" {
                  lifecycle {
                    precondition {
                      condition     = 1 == 2
                      error_message = "Never."
                    }
                  }
                }
                """), Map.of());
    }

    private GrainRun opened() throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        grain.prepare();
        return grain;
    }

    private static void begins(GrainRun grain, String address) {
        grain.output("apply", """
                {"@level":"info","@message":"Creating...","type":"apply_start","hook":{"action":"create",\
                "resource":{"addr":"%s"}}}""".formatted(address));
    }

    private static String state(long serial, String resources) {
        return """
                {"version": 4, "serial": %d, "lineage": "l", "outputs": {}, "resources": [%s]}""".formatted(serial, resources);
    }

    private static final String KEPT = """
            {"mode": "managed", "type": "a", "name": "kept", "instances": [{"index_key": "k"}, {"index_key": 1}]},
            {"mode": "managed", "module": "module.m[0]", "type": "a", "name": "in", "instances": [{}]},
            {"mode": "data", "type": "a", "name": "data", "instances": [{}]}""";

    @Test
    void whatWasBegunAndIsInNoStateIsLeftBehind() throws Exception {
        var grain = opened();
        stage.server().state().put(state(1, KEPT));
        for (String address : List.of("a.kept[\\\"k\\\"]", "a.kept[1]", "module.m[0].a.in", "a.kept[2]", "a.lost")) {
            begins(grain, address);
        }
        assertThat(sealed(grain.end(end(137, null)))).isInstanceOfSatisfying(WorkOutcome.Lost.class, lost -> {
            assertThat(lost.leftBehind()).containsExactly("a.kept[2]", "a.lost");
            assertThat(lost.summary()).contains("a.kept[2], a.lost");
        });
    }

    @Test
    void everythingBegunIsLeftBehindWhenThereIsNoState() throws Exception {
        var grain = opened();
        begins(grain, "a.b");
        assertThat(sealed(grain.end(end(1, EndReason.CANCELLED))))
                .isInstanceOfSatisfying(
                        WorkOutcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.leftBehind()).containsExactly("a.b"));
    }

    @Test
    void stoppedAgentKnowsWhetherSomethingIsLeftBehind() throws Exception {
        var clean = opened();
        stage.server().state().put(state(1, KEPT));
        begins(clean, "a.kept[1]");
        assertThat(sealed(clean.end(end(1, EndReason.AGENT_STOPS)))).isInstanceOf(WorkOutcome.Interrupted.class);
        var broken = opened();
        begins(broken, "a.lost");
        assertThat(sealed(broken.end(end(1, EndReason.AGENT_STOPS))))
                .isInstanceOfSatisfying(
                        WorkOutcome.Lost.class,
                        lost -> assertThat(lost.leftBehind()).containsExactly("a.lost"));
    }

    @Test
    void endWaitsForAStateBackendThatIsAway() throws Exception {
        var grain = opened();
        begins(grain, "a.b");
        stage.server().state().away(true);
        assertThatThrownBy(() -> grain.end(end(137, null))).isInstanceOf(IOException.class);
        stage.server().state().away(false);
        assertThat(sealed(grain.end(end(137, null)))).isInstanceOf(WorkOutcome.Lost.class);
    }

    private Path unsent(GrainRun grain, Path work, String state) throws Exception {
        grain.prepare();
        Path file = work.resolve("source").resolve("errored.tfstate");
        Files.writeString(file, state);
        return file;
    }

    @Test
    void stateThatCouldNotBeWrittenIsSentAndTheApplyGoesOn() throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        Path file = unsent(grain, place.work(), state(3, KEPT));
        stage.server().state().put(state(2, ""));
        Ending ending = grain.end(end(1, null));
        assertThat(ending).isInstanceOfSatisfying(Ending.Again.class, again -> {
            assertThat(again.why()).contains("has been sent");
            assertThat(again.steps()).hasSize(1);
            assertThat(again.steps().getFirst().name()).isEqualTo("apply");
        });
        assertThat(stage.server().state().newest()).contains("\"serial\": 3");
        assertThat(stage.server().state().isLocked()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void olderStateNeverReplacesANewerOne() throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        unsent(grain, place.work(), state(3, ""));
        stage.server().state().put(state(4, KEPT));
        grain.end(end(1, null));
        assertThat(stage.server().state().newest()).contains("\"serial\": 4");
    }

    @Test
    void stateOfACancelledRunIsSentButTheRunEnds() throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        unsent(grain, place.work(), state(1, KEPT));
        begins(grain, "a.kept[1]");
        assertThat(sealed(grain.end(end(1, EndReason.CANCELLED))))
                .isInstanceOfSatisfying(
                        WorkOutcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.leftBehind()).isEmpty());
        assertThat(stage.server().state().newest()).contains("\"serial\": 1");
    }

    @Test
    void stateIsSentAgainAndAgainUntilTheBackendIsBack() throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        Path file = unsent(grain, place.work(), state(3, ""));
        stage.server().state().away(true);
        assertThatThrownBy(() -> grain.end(end(1, null))).isInstanceOf(IOException.class);
        assertThat(file).exists();
        stage.server().state().away(false);
        assertThat(grain.end(end(1, null))).isInstanceOf(Ending.Again.class);
    }

    private void assertRefused(GrainWork work, String... parts) {
        assertThatThrownBy(() -> runner().open(work, place().work()).prepare())
                .isInstanceOf(RunRefused.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void grainWithoutSourceOrModuleIsRefused() {
        assertRefused(stage.terraform(Action.DEPLOY, null, Map.of()), "names no source");
        var source = stage.module("variable \"x\" {}\n");
        assertRefused(
                stage.terraform(
                        Action.DEPLOY,
                        new GrainWork.SourceCode(source.url(), source.commit(), "nowhere", null, null, null),
                        Map.of()),
                "nowhere");
        assertRefused(
                stage.terraform(
                        Action.DEPLOY,
                        new GrainWork.SourceCode(source.url(), source.commit(), "../..", null, null, null),
                        Map.of()),
                "'../..'");
    }

    @Test
    void unknownInputIsRefusedOnDeployAndPassedOverOnDestroy() throws Exception {
        var source = stage.module(GOOD);
        var inputs = Map.of("text", "x", "gone", "y");
        assertRefused(stage.terraform(Action.DEPLOY, source, inputs), "'gone'", "'text'");
        var place = place();
        assertThat(runner().open(stage.terraform(Action.DESTROY, source, inputs), place.work())
                        .prepare())
                .hasSize(2);
        assertThat(Files.readString(place.work().resolve("inputs.tfvars.json"))).isEqualTo("{\n  \"text\": \"x\"\n}\n");
    }

    private List<String> steps(GrainWork work) throws Exception {
        return runner().open(work, place().work()).prepare().stream()
                .map(Step::name)
                .toList();
    }

    @Test
    void laterRunOfTheSameCommitNeedsNoInit() throws Exception {
        var work = good(Action.DEPLOY);
        assertThat(steps(work)).containsExactly("init", "apply");
        carryOut(work);
        assertThat(steps(work)).containsExactly("apply");
        var again = carryOut(work);
        assertThat(again.lines().getFirst()).contains("needs no init");
        assertThat(again.outcome()).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(runThatIsTakenUp(work).getFirst()).contains("needs no init");
    }

    private List<String> runThatIsTakenUp(GrainWork work) throws Exception {
        var place = place();
        runner().open(work, place.work()).prepare();
        return runner().open(work, place.work()).output("apply", "first");
    }

    @Test
    void aModuleThatFetchesNothingNeedsNoneOfItsOwnUnlessARunFailedWithoutIt() throws Exception {
        var work = good(Action.DEPLOY);
        carryOut(work);
        assertThat(steps(stage.terraform(Action.DEPLOY, stage.module("variable \"x\" {}\n"), Map.of())))
                .containsExactly("apply");
        var place = place();
        var grain = runner().open(work, place.work());
        assertThat(grain.prepare()).hasSize(1);
        assertThat(sealed(grain.end(end(1, null))))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary()).doesNotContain("init"));
        assertThat(steps(work)).containsExactly("init", "apply");
    }

    @Test
    void aModuleThatCallsOthersOfItsRepositoryNeedsOneInitACommit() throws Exception {
        String call = "module \"m\" {\n  source = \"./m\"\n}\n";
        String thing = "resource \"terraform_data\" \"it\" {}\n";
        var work = stage.terraform(Action.DEPLOY, stage.modules(Map.of("main.tf", call, "m/main.tf", thing)), Map.of());
        assertThat(carryOut(work).outcome()).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(steps(work)).containsExactly("apply");
        assertThat(carryOut(work).outcome()).isInstanceOf(WorkOutcome.Succeeded.class);
        var other = stage.modules(Map.of("m/main.tf", thing + "# another\n"));
        assertThat(steps(stage.terraform(Action.DEPLOY, other, Map.of()))).containsExactly("init", "apply");
    }

    @Test
    void grainsOwnVariablesCannotTurnTheStateAway() throws Exception {
        var work = stage.terraform(Action.DEPLOY, stage.module(GOOD), Map.of("text", "x"));
        var place = place();
        for (var step : runner().open(work, place.work()).prepare()) {
            assertThat(step.environment())
                    .containsEntry(
                            "TF_HTTP_ADDRESS", stage.server().stateAccess().address())
                    .containsEntry("TF_INPUT", "0")
                    .containsEntry("GREETING", "good day");
        }
    }
}
