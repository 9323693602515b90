package dev.slipway.environment;

import dev.slipway.execution.Agents;
import dev.slipway.execution.LoggedStep;
import dev.slipway.execution.OrderId;
import dev.slipway.execution.Orders;
import dev.slipway.wire.environment.EnvironmentBody;
import dev.slipway.wire.environment.EnvironmentBody.Drift;
import dev.slipway.wire.environment.EnvironmentBody.Execution;
import dev.slipway.wire.environment.EnvironmentBody.Fault;
import dev.slipway.wire.environment.EnvironmentBody.GrainState;
import dev.slipway.wire.environment.EnvironmentBody.Output;
import dev.slipway.wire.environment.EnvironmentBody.Retention;
import dev.slipway.wire.environment.EnvironmentBody.Source;
import dev.slipway.wire.environment.EnvironmentBody.State;
import dev.slipway.wire.environment.EnvironmentBody.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how an environment and its grains are. */
@Component
class StateBodies {
    private final Orders orders;
    private final Agents agents;

    StateBodies(Orders orders, Agents agents) {
        this.orders = orders;
        this.agents = agents;
    }

    State state(Ledger.Entry entry, List<Output> outputs) {
        var environment = entry.environment();
        var ids = entry.grains().stream()
                .map(Grain::order)
                .filter(Objects::nonNull)
                .toList();
        var steps = orders.steps(ids).stream().collect(Collectors.groupingBy(LoggedStep::order));
        return new State(
                environment.status().engineState(),
                false,
                execution(environment),
                outputs,
                entry.grains().stream()
                        .filter(grain -> grain.message() != null)
                        .map(StateBodies::fault)
                        .toList(),
                entry.grains().stream().map(grain -> grain(grain, steps)).toList(),
                new Drift(new Drift.Detected(false), new Drift.AssetDrift(false, deployed(entry.grains()), null)),
                waitingFor(entry));
    }

    private static Execution execution(Environment environment) {
        var end = environment.endsAt();
        var ended = environment.ended();
        return new Execution(
                environment.begins(),
                ended != null ? ended : end,
                new Retention(end == null ? "always_on" : "time", end));
    }

    private static Fault fault(Grain grain) {
        return new Fault(String.valueOf(grain.message()), grain.name(), grain.detail(), grain.leftBehind());
    }

    private static EnvironmentBody.Grain grain(Grain grain, Map<OrderId, List<LoggedStep>> all) {
        var order = grain.order();
        var steps = order == null ? List.<LoggedStep>of() : all.getOrDefault(order, List.of());
        var running = steps.stream().filter(step -> step.tookMs() == null).reduce((_, last) -> last);
        return new EnvironmentBody.Grain(
                grain.environment() + "/" + grain.name(),
                grain.name(),
                grain.kind(),
                grain.name(),
                new GrainState(
                        grain.state().label(),
                        grain.state().isRunning()
                                ? running.map(LoggedStep::name).orElse(null)
                                : null),
                sources(grain),
                grain.dependsOn(),
                steps.stream()
                        .map(step -> new Step(step.name(), step.startedAt(), step.tookMs(), step.exitCode()))
                        .toList(),
                grain.toolVersion());
    }

    private static List<Source> sources(Grain grain) {
        var source = grain.source();
        return source.store() == null
                ? List.of()
                : List.of(new Source(source.store(), source.path(), source.branch(), source.commit(), true));
    }

    private static @Nullable String deployed(List<Grain> grains) {
        return grains.stream()
                .map(grain -> grain.source().commit())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What keeps it from moving on, when that is not its own work. */
    private @Nullable String waitingFor(Ledger.Entry entry) {
        if (entry.environment().status() == EnvironmentStatus.SCHEDULED) {
            return "It was scheduled to start at " + entry.environment().begins();
        }
        if (!entry.environment().status().isBusy()) {
            return null;
        }
        boolean waits = entry.grains().stream()
                .filter(grain -> grain.state().isRunning())
                .map(Grain::order)
                .filter(Objects::nonNull)
                .anyMatch(orders::isWaiting);
        boolean nobody = waits && agents.list().stream().noneMatch(agents::isThere);
        return nobody ? "No agent has called lately; the work begins as soon as one does" : null;
    }
}
