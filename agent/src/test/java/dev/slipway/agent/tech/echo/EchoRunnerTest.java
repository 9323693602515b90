package dev.slipway.agent.tech.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.GrainRunnerContract;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchoRunnerTest extends GrainRunnerContract {
    @Override
    protected GrainRunner runner() {
        return new EchoRunner();
    }

    @Override
    protected GrainWork good(Action action) {
        return stage.work("echo", action, null, Map.of("say", "good day"), "{}", List.of());
    }

    @Override
    protected GrainWork failing() {
        return stage.echo(Map.of("exit_code", "3"));
    }

    @Test
    void saysItsTextAsItStands() throws Exception {
        var carried = carryOut(stage.echo(Map.of("say", "-n $HOME `id` 'quoted' \\t %s")));
        assertThat(carried.lines()).containsExactly("-n $HOME `id` 'quoted' \\t %s");
    }

    @Test
    void printsAsManyLinesAsItIsAskedTo() throws Exception {
        assertThat(carryOut(stage.echo(Map.of("lines", "3"))).lines()).containsExactly("line 1", "line 2", "line 3");
    }

    @Test
    void namesTheExitCodeItWasGiven() throws Exception {
        assertThat(carryOut(stage.echo(Map.of("exit_code", "42"))).outcome())
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary()).contains("42"));
    }

    @Test
    void givesAllInputsBackAlsoThoseWithoutMeaning() throws Exception {
        assertThat(carryOut(stage.echo(Map.of("colour", "red"))).outcome())
                .isEqualTo(new WorkOutcome.Succeeded(List.of(new WorkOutcome.Output("colour", "red", false)), null));
    }
}
