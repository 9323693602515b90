package dev.slipway.doctor;

import dev.slipway.execution.Agent;
import dev.slipway.execution.Agents;
import dev.slipway.execution.Cancellation;
import dev.slipway.execution.OrderId;
import dev.slipway.execution.Orders;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.GitAccess;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has an agent look whether a repository can be cloned from where it is: what this server can reach says nothing about that. */
@Component
class CloneProbe {
    private final Agents agents;
    private final Orders orders;

    CloneProbe(Agents agents, Orders orders) {
        this.agents = agents;
        this.orders = orders;
    }

    /**
     * What to look at.
     *
     * @param user null together with the token for a public repository
     * @param project for the pages to point to
     * @param agents our page of the space's agents
     */
    record Target(
            Provider provider,
            String project,
            String url,
            @Nullable String user,
            @Nullable Secret token,
            String agents) {
        String page() {
            return provider.at("/" + project).toString();
        }
    }

    /** Blocks until the agent answered or the patience is over. */
    Finding look(SpaceId space, Target target, Duration patience) {
        var agent = chosen(space);
        if (agent.isEmpty()) {
            return Finding.unknown(
                    "No agent of this space has called lately, so nobody can look from where the runs happen.",
                    "Start an agent",
                    target.agents());
        }
        try {
            return asked(agent.get(), target, patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return late(agent.get(), target, patience, false);
        }
    }

    private Optional<Agent> chosen(SpaceId space) {
        return agents.of(space).stream()
                .filter(agents::isThere)
                .min(Comparator.comparing(agent -> !agent.name().equals(Agents.BUILT_IN)));
    }

    private Finding asked(Agent agent, Target target, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var draft = orders.draft();
        String stream = "probe " + draft.id();
        var token = target.token();
        try (var ear = orders.follow(stream)) {
            orders.place(
                    draft,
                    stream,
                    agent,
                    new ProbeWork(
                            target.url(),
                            token == null ? null : target.user(),
                            token == null ? null : token.reveal(),
                            GitAccess.route(target.provider()),
                            Math.max(1, patience.toMillis() - 100)));
            var outcome = orders.outcome(draft.id());
            while (outcome.isEmpty() && ear.await(Duration.ofNanos(end - System.nanoTime()))) {
                outcome = orders.outcome(draft.id());
            }
            boolean taken = outcome.isEmpty() && !orders.isWaiting(draft.id());
            return outcome.map(end2 -> told(agent, target, end2)).orElseGet(() -> late(agent, target, patience, taken));
        } finally {
            close(draft.id());
        }
    }

    /** The order holds a token, so it must not lie about. One that an agent still has is sealed by its own answer. */
    private void close(OrderId order) {
        orders.cancel(order, Cancellation.FORCE);
        orders.forget(order);
    }

    private static Finding told(Agent agent, Target target, WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Succeeded done -> read(agent, target, values(done));
            case WorkOutcome.Failed failed -> notDone(agent, target, failed.summary());
            case WorkOutcome.Cancelled cancelled -> notDone(agent, target, cancelled.summary());
            case WorkOutcome.Interrupted interrupted -> notDone(agent, target, interrupted.summary());
            case WorkOutcome.Lost lost -> notDone(agent, target, lost.summary());
        };
    }

    private static Finding read(Agent agent, Target target, Map<String, String> values) {
        String how = "git ls-remote " + target.url() + " on the agent '" + agent.name() + "'";
        String failure = values.get("failure");
        String took = " after " + values.getOrDefault("took_ms", "?") + " ms";
        if (failure != null) {
            return CloneFailure.finding(failure, how + took, values.getOrDefault("said", ""), target);
        }
        String head = values.get("head");
        return head == null
                ? Finding.failed(
                        how + took + ": the repository has no commit yet.", "Push a first commit", target.page())
                : Finding.ok(how + took + ": " + values.get("references") + " branches and tags, HEAD is "
                        + head.substring(0, Math.min(8, head.length())) + ".");
    }

    private static Map<String, String> values(WorkOutcome.Succeeded done) {
        return done.outputs().stream()
                .collect(Collectors.toMap(WorkOutcome.Output::name, WorkOutcome.Output::value, (one, _) -> one));
    }

    private static Finding notDone(Agent agent, Target target, String why) {
        return Finding.unknown(
                "The agent '" + agent.name() + "' could not look: " + why + ".", "Examine again", target.page());
    }

    private static Finding late(Agent agent, Target target, Duration patience, boolean taken) {
        String why = taken ? " has not answered within " : " has not taken the order within ";
        return Finding.unknown(
                "The agent '" + agent.name() + "'" + why + patience.toMillis() + " ms"
                        + (taken ? ": Git waits for " + target.provider().name() + "." : "."),
                taken
                        ? "Look whether " + target.provider().name() + " can be reached from the agent's machine"
                        : "Look whether the agent runs, and examine again",
                taken ? target.page() : target.agents());
    }
}
