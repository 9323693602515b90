package dev.slipway.environment;

import dev.slipway.wire.work.GrainWork.Action;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The status machine: what an environment's status and grains mean together. Pure; everything that moves an environment asks
 * here what comes next.
 */
final class Machine {
    private Machine() {}

    /** Work that can begin now. */
    record Step(String grain, Action action) {}

    /** What can begin: independent grains together, the others behind those they depend on; ending goes the other way round. */
    static List<Step> ready(EnvironmentStatus status, List<Grain> grains) {
        return switch (status) {
            case LAUNCHING ->
                grains.stream()
                        .filter(grain -> grain.state() == GrainState.PENDING)
                        .filter(grain -> grains.stream()
                                .filter(other -> grain.dependsOn().contains(other.name()))
                                .allMatch(other -> other.state() == GrainState.DEPLOYED))
                        .map(grain -> new Step(grain.name(), Action.DEPLOY))
                        .toList();
            case TERMINATING ->
                grains.stream()
                        .filter(grain -> isToDestroy(grain.state()))
                        .filter(grain -> grains.stream()
                                .filter(other -> other.dependsOn().contains(grain.name()))
                                .allMatch(other -> isTried(other.state())))
                        .map(grain -> new Step(grain.name(), Action.DESTROY))
                        .toList();
            default -> List.of();
        };
    }

    /** Grains whose order is no longer wanted. */
    static List<Grain> unwanted(EnvironmentStatus status, List<Grain> grains) {
        return grains.stream()
                .filter(grain -> switch (status) {
                    case TERMINATING -> grain.state() == GrainState.DEPLOYING;
                    case FORCE_ENDED -> grain.state().isRunning();
                    default -> false;
                })
                .toList();
    }

    /**
     * What an ending environment's grains are, before anything is destroyed: those of which nothing ever existed need no work, and
     * those that were to be deployed again may exist from the time before.
     */
    static List<Grain> readyToEnd(EnvironmentStatus status, List<Grain> grains) {
        return status != EnvironmentStatus.TERMINATING
                ? grains
                : grains.stream().map(Machine::readyToEnd).toList();
    }

    private static Grain readyToEnd(Grain grain) {
        if (!grain.touched()) {
            return grain.state() == GrainState.TERMINATED ? grain : grain.in(GrainState.TERMINATED);
        }
        return grain.state() == GrainState.PENDING ? grain.in(GrainState.DEPLOY_FAILED) : grain;
    }

    /** Whether a grain has done what there is to do for it in this status. */
    static boolean isAtRest(EnvironmentStatus status, GrainState grain) {
        return switch (status) {
            case LAUNCHING -> isToDestroy(grain);
            case TERMINATING -> isTried(grain);
            default -> true;
        };
    }

    /** The status that follows from how the grains are. */
    static EnvironmentStatus settled(EnvironmentStatus status, List<Grain> grains) {
        return switch (status) {
            case LAUNCHING -> launched(grains);
            case TERMINATING -> ended(grains);
            default -> status;
        };
    }

    private static EnvironmentStatus launched(List<Grain> grains) {
        if (grains.stream().allMatch(grain -> grain.state() == GrainState.DEPLOYED)) {
            return EnvironmentStatus.ACTIVE;
        }
        boolean moves = grains.stream().anyMatch(grain -> grain.state().isRunning())
                || !ready(EnvironmentStatus.LAUNCHING, grains).isEmpty();
        return moves ? EnvironmentStatus.LAUNCHING : EnvironmentStatus.ACTIVE_WITH_ERROR;
    }

    private static EnvironmentStatus ended(List<Grain> grains) {
        var states = grains.stream().map(Grain::state).collect(Collectors.toSet());
        if (states.stream().anyMatch(state -> state != GrainState.TERMINATED && state != GrainState.TERMINATE_FAILED)) {
            return EnvironmentStatus.TERMINATING;
        }
        if (states.contains(GrainState.TERMINATE_FAILED)) {
            return EnvironmentStatus.TERMINATING_FAILED;
        }
        return grains.stream().allMatch(grain -> grain.leftBehind().isEmpty())
                ? EnvironmentStatus.ENDED
                : EnvironmentStatus.ENDED_WITH_ERROR;
    }

    private static boolean isToDestroy(GrainState state) {
        return state == GrainState.DEPLOYED || state == GrainState.DEPLOY_FAILED;
    }

    private static boolean isTried(GrainState state) {
        return state == GrainState.TERMINATED || state == GrainState.TERMINATE_FAILED;
    }

    /** A person's way back: what failed is to be tried again. */
    static List<Grain> retried(EnvironmentStatus status, List<Grain> grains) {
        return grains.stream()
                .map(grain -> switch (grain.state()) {
                    case DEPLOY_FAILED ->
                        status == EnvironmentStatus.ACTIVE_WITH_ERROR ? grain.in(GrainState.PENDING) : grain;
                    case TERMINATE_FAILED -> grain.in(GrainState.DEPLOYED);
                    default -> grain;
                })
                .toList();
    }
}
