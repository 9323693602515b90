package dev.slipway.environment;

import dev.slipway.execution.OrderId;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an environment's work.
 *
 * @param touched whether an order to deploy it was ever placed: then something of it may exist
 * @param order the newest
 * @param message why it failed
 * @param leftBehind what may exist though nothing tells of it
 */
record Grain(
        String environment,
        String name,
        String kind,
        Source source,
        List<String> dependsOn,
        GrainState state,
        boolean touched,
        @Nullable OrderId order,
        @Nullable String message,
        @Nullable String detail,
        List<String> leftBehind,
        @Nullable String toolVersion) {
    /**
     * Where its code is.
     *
     * @param commit the one deployed last; before that, what the blueprint fixes
     */
    record Source(
            @Nullable String store,
            String path,
            @Nullable String branch,
            @Nullable String commit,
            @Nullable RepositoryId repository) {}

    static Grain planned(String environment, LaunchPlan.PlannedGrain planned) {
        var from = planned.source();
        var source = from == null
                ? new Source(null, "", null, null, null)
                : new Source(from.store(), from.path(), from.branch(), from.commit(), null);
        return new Grain(
                environment,
                planned.name(),
                planned.kind(),
                source,
                planned.dependsOn(),
                GrainState.PENDING,
                false,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The same grain on its way, without the marks of an earlier failure. */
    Grain in(GrainState next) {
        return new Grain(
                environment, name, kind, source, dependsOn, next, touched, order, null, null, leftBehind, toolVersion);
    }

    Grain failed(GrainState next, String why, @Nullable String words, List<String> left) {
        return new Grain(
                environment, name, kind, source, dependsOn, next, touched, order, why, words, left, toolVersion);
    }

    Grain ordered(GrainState next, OrderId placed, Source from) {
        var left = next == GrainState.DEPLOYING ? List.<String>of() : leftBehind;
        return new Grain(environment, name, kind, from, dependsOn, next, true, placed, null, null, left, toolVersion);
    }

    Grain with(@Nullable String version) {
        return new Grain(
                environment,
                name,
                kind,
                source,
                dependsOn,
                state,
                touched,
                order,
                message,
                detail,
                leftBehind,
                version == null ? toolVersion : version);
    }

    /** Name under which the lines of all its runs are kept. */
    String stream() {
        return environment + "/" + name;
    }
}
