package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.execution.OrderId;
import dev.slipway.wire.work.GrainWork.Action;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an environment's status and grains mean together. */
class MachineTest {
    private static final Grain NET = grain("net", GrainState.PENDING);
    private static final Grain APP = grain("app", GrainState.PENDING, "net");

    @Test
    void deploysFirstWhatDependsOnNothing() {
        assertThat(Machine.ready(EnvironmentStatus.LAUNCHING, List.of(NET, APP)))
                .containsExactly(new Machine.Step("net", Action.DEPLOY));
        assertThat(Machine.ready(EnvironmentStatus.LAUNCHING, List.of(NET.in(GrainState.DEPLOYED), APP)))
                .containsExactly(new Machine.Step("app", Action.DEPLOY));
    }

    @Test
    void destroysFirstWhatNothingDependsOn() {
        var up = List.of(NET.in(GrainState.DEPLOYED), APP.in(GrainState.DEPLOYED));
        assertThat(Machine.ready(EnvironmentStatus.TERMINATING, up))
                .containsExactly(new Machine.Step("app", Action.DESTROY));
        var half = List.of(NET.in(GrainState.DEPLOYED), APP.in(GrainState.TERMINATE_FAILED));
        assertThat(Machine.ready(EnvironmentStatus.TERMINATING, half))
                .containsExactly(new Machine.Step("net", Action.DESTROY));
    }

    @Test
    void doesNothingByItselfWhenAtRest() {
        for (var status : EnvironmentStatus.values()) {
            if (!status.isBusy()) {
                assertThat(Machine.ready(status, List.of(NET)))
                        .as(status.label())
                        .isEmpty();
                assertThat(Machine.settled(status, List.of(NET))).isEqualTo(status);
            }
        }
    }

    @Test
    void isActiveOnlyWhenEverythingIsDeployed() {
        assertThat(launched(GrainState.DEPLOYED, GrainState.DEPLOYED)).isEqualTo(EnvironmentStatus.ACTIVE);
        assertThat(launched(GrainState.DEPLOYED, GrainState.DEPLOYING)).isEqualTo(EnvironmentStatus.LAUNCHING);
        assertThat(launched(GrainState.DEPLOYED, GrainState.PENDING)).isEqualTo(EnvironmentStatus.LAUNCHING);
        assertThat(launched(GrainState.DEPLOY_FAILED, GrainState.PENDING))
                .isEqualTo(EnvironmentStatus.ACTIVE_WITH_ERROR);
        assertThat(launched(GrainState.DEPLOYED, GrainState.DEPLOY_FAILED))
                .isEqualTo(EnvironmentStatus.ACTIVE_WITH_ERROR);
    }

    @Test
    void hasEndedOnlyWhenEverythingIsGone() {
        assertThat(ended(GrainState.TERMINATED, GrainState.TERMINATED)).isEqualTo(EnvironmentStatus.ENDED);
        assertThat(ended(GrainState.TERMINATED, GrainState.DEPLOYED)).isEqualTo(EnvironmentStatus.TERMINATING);
        assertThat(ended(GrainState.TERMINATED, GrainState.TERMINATE_FAILED))
                .isEqualTo(EnvironmentStatus.TERMINATING_FAILED);
        var left =
                NET.failed(GrainState.DEPLOY_FAILED, "Lost", null, List.of("a")).in(GrainState.TERMINATED);
        assertThat(Machine.settled(EnvironmentStatus.TERMINATING, List.of(left)))
                .isEqualTo(EnvironmentStatus.ENDED_WITH_ERROR);
    }

    @Test
    void neverRunsADestructionForWhatNeverExisted() {
        assertThat(Machine.readyToEnd(EnvironmentStatus.TERMINATING, List.of(NET)))
                .extracting(Grain::state)
                .containsExactly(GrainState.TERMINATED);
    }

    @Test
    void destroysWhatWasToBeDeployedAgain() {
        var again = NET.ordered(GrainState.DEPLOYING, new OrderId(new UUID(0, 1)), NET.source())
                .in(GrainState.PENDING);
        assertThat(Machine.readyToEnd(EnvironmentStatus.TERMINATING, List.of(again)))
                .extracting(Grain::state)
                .containsExactly(GrainState.DEPLOY_FAILED);
    }

    @Test
    void retriesOnlyWhatFailed() {
        var grains = List.of(NET.in(GrainState.DEPLOYED), APP.in(GrainState.DEPLOY_FAILED));
        assertThat(Machine.retried(EnvironmentStatus.ACTIVE_WITH_ERROR, grains))
                .extracting(Grain::state)
                .containsExactly(GrainState.DEPLOYED, GrainState.PENDING);
    }

    private static EnvironmentStatus launched(GrainState net, GrainState app) {
        return Machine.settled(EnvironmentStatus.LAUNCHING, List.of(NET.in(net), APP.in(app)));
    }

    private static EnvironmentStatus ended(GrainState net, GrainState app) {
        return Machine.settled(EnvironmentStatus.TERMINATING, List.of(NET.in(net), APP.in(app)));
    }

    private static Grain grain(String name, GrainState state, String... dependsOn) {
        return new Grain(
                "env",
                name,
                "terraform",
                new Grain.Source(null, "", null, null, null),
                List.of(dependsOn),
                state,
                false,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
