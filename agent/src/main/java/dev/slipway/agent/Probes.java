package dev.slipway.agent;

import dev.slipway.agent.git.Credentials;
import dev.slipway.agent.git.GitException;
import dev.slipway.agent.git.GitRoute;
import dev.slipway.agent.git.RemoteProbe;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.WorkOutcome;
import dev.slipway.wire.work.WorkOutcome.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out probes. Each is one command and one answer: what is not told is asked for again by whoever wanted to know. */
final class Probes {
    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);
    private static final long LONGEST = 8_000;

    private final ServerCalls calls;
    private final RemoteProbe remote = new RemoteProbe();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    Probes(ServerCalls calls) {
        this.calls = calls;
    }

    void begin(LeasedOrder order, ProbeWork work) {
        var thread = Thread.ofVirtual().name("probe-" + order.id()).unstarted(() -> {
            try {
                answer(order, work);
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
    }

    /** Gives up what is under way and waits until it is. */
    void stop() throws InterruptedException {
        var left = List.copyOf(running);
        left.forEach(Thread::interrupt);
        for (var thread : left) {
            thread.join(Duration.ofSeconds(1));
        }
    }

    private void answer(LeasedOrder order, ProbeWork work) {
        try {
            calls.outcome(order.id(), new Sealing(order.fence(), outcome(work)));
        } catch (ServerAway | LeaseLost nobodyWaits) {
            LOG.debug("Nobody took the answer of probe {}: {}", order.id(), nobodyWaits.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkOutcome outcome(ProbeWork work) {
        long begun = System.nanoTime();
        var outputs = new ArrayList<Output>();
        try {
            var found = GitRoute.of(work.route()).during(() -> remote.look(work.url(), credentials(work), limit(work)));
            outputs.add(plain("references", String.valueOf(found.references())));
            if (found.head() != null) {
                outputs.add(plain("head", found.head()));
            }
        } catch (GitException failure) {
            outputs.add(plain("failure", failure.failure().name()));
            outputs.add(plain("said", String.valueOf(failure.getMessage())));
        } catch (IllegalArgumentException notForGit) {
            outputs.add(plain("failure", "OTHER"));
            outputs.add(plain("said", String.valueOf(notForGit.getMessage())));
        }
        outputs.add(plain("took_ms", String.valueOf((System.nanoTime() - begun) / 1_000_000)));
        return new WorkOutcome.Succeeded(outputs, null);
    }

    private static Duration limit(ProbeWork work) {
        return Duration.ofMillis(Math.clamp(work.limitMs(), 1, LONGEST));
    }

    private static @org.jspecify.annotations.Nullable Credentials credentials(ProbeWork work) {
        String username = work.username();
        String password = work.password();
        return username == null || password == null ? null : new Credentials(username, password);
    }

    private static Output plain(String name, String value) {
        return new Output(name, value, false);
    }
}
