package dev.slipway.agent.tech.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.GrainRunnerContract;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellRunnerTest extends GrainRunnerContract {
    @Override
    protected GrainRunner runner() {
        return new ShellRunner(programs());
    }

    @Override
    protected GrainWork good(Action action) {
        return stage.shell(action, """
                {"activities": {
                  "deploy": {"commands": [
                    {"name": "greet", "command": "echo $GREETING; export SAID=$GREETING", "outputs": ["SAID"]}]},
                  "destroy": {"commands": ["echo gone"]}}}""");
    }

    @Override
    protected GrainWork failing() {
        return deploy("[\"echo before\", \"exit 5\"]");
    }

    private GrainWork deploy(String commands) {
        return stage.shell(Action.DEPLOY, "{\"activities\": {\"deploy\": {\"commands\": " + commands + "}}}");
    }

    private List<WorkOutcome.Output> outputs(String commands) throws Exception {
        return ((WorkOutcome.Succeeded) carryOut(deploy(commands)).outcome()).outputs();
    }

    private void assertRefused(GrainWork work, String... parts) {
        assertThatThrownBy(() -> runner().open(work, place().work()).prepare())
                .isInstanceOf(RunRefused.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void onlyTheLastCommandDecidesAndOthersAreWarnedAbout() throws Exception {
        var carried = carryOut(deploy("[{\"name\": \"bad\", \"command\": \"exit 9\"}, \"echo after\"]"));
        assertThat(carried.outcome()).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(carried.lines()).anyMatch(line -> line.startsWith("Warning: 'bad' ended with exit code 9"));
        assertThat(carried.lines()).endsWith("after");
    }

    @Test
    void outputsKeepLineBreaksEqualsSignsAndSpaces() throws Exception {
        assertThat(outputs("""
                [{"name": "c", "command": "export A=$'one\\\\ntwo' B='x=y=z' C='  '", "outputs": ["A", "B", "C"]}]"""))
                .containsExactly(
                        new WorkOutcome.Output("deploy.commands.c.A", "one\ntwo", false),
                        new WorkOutcome.Output("deploy.commands.c.B", "x=y=z", false),
                        new WorkOutcome.Output("deploy.commands.c.C", "  ", false));
    }

    @Test
    void outputThatWasNotExportedIsEmpty() throws Exception {
        assertThat(outputs("[{\"name\": \"c\", \"command\": \"X=1\", \"outputs\": [\"X\"]}]"))
                .containsExactly(new WorkOutcome.Output("deploy.commands.c.X", "", false));
    }

    @Test
    void outputsAreReadAlsoOfACommandThatExitsEarly() throws Exception {
        assertThat(outputs("[{\"name\": \"c\", \"command\": \"export X=1; exit 4\", \"outputs\": [\"X\"]}, \"true\"]"))
                .containsExactly(new WorkOutcome.Output("deploy.commands.c.X", "1", false));
    }

    @Test
    void outputsOfEqualNamesComeFromTheirOwnCommands() throws Exception {
        assertThat(outputs("""
                [{"name": "a", "command": "export X=1", "outputs": ["X"]},
                 {"name": "b", "command": "export X=2", "outputs": ["X"]}]"""))
                .extracting(WorkOutcome.Output::name, WorkOutcome.Output::value)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("deploy.commands.a.X", "1"),
                        org.assertj.core.api.Assertions.tuple("deploy.commands.b.X", "2"));
    }

    @Test
    void commandCannotLendOutputsFromAFileThatItLinksTo() throws Exception {
        var place = "[{\"name\": \"c\", \"command\": \"rm -f ../exports/2; ln -s /proc/self/environ ../exports/2\"},"
                + "{\"name\": \"d\", \"command\": \"trap - EXIT; exit 0\", \"outputs\": [\"PATH\"]}]";
        assertThat(outputs(place)).containsExactly(new WorkOutcome.Output("deploy.commands.d.PATH", "", false));
    }

    @Test
    void commandOfSeveralLinesIsOneCommand() throws Exception {
        var carried = carryOut(deploy("[\"for n in 1 2; do\\n  echo n$n\\ndone\"]"));
        assertThat(carried.lines()).containsExactly("n1", "n2");
    }

    @Test
    void grainWithoutCommandsIsRefused() {
        assertRefused(stage.shell(Action.DEPLOY, "{}"), "no commands", "activities.deploy.commands");
        assertRefused(deploy("[]"), "no commands");
    }

    @Test
    void commandsThatAreNoListAreRefused() {
        assertRefused(deploy("\"echo\""), "must be a list");
    }

    @Test
    void commandWithoutTextIsRefusedWithItsNumber() {
        assertRefused(deploy("[\"true\", {\"name\": \"x\"}]"), "Command 2");
        assertRefused(deploy("[7]"), "Command 1");
    }

    @Test
    void specThatIsNoJsonIsRefused() {
        assertRefused(stage.shell(Action.DEPLOY, "{activities"), "spec cannot be read");
    }
}
