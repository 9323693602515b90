package dev.slipway.app;

import dev.slipway.agent.Agent;
import dev.slipway.agent.AgentConfig;
import dev.slipway.execution.Agents;
import dev.slipway.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts an agent beside the server, so that a single process is enough. It speaks the same protocol over the same port as a
 * distant one: it starts when the web server listens, and stops before it does, so that its last words are heard.
 */
@Component
class BuiltInAgent implements SmartLifecycle {
    /** Of the ten seconds that a stop may take, those for interrupting runs. */
    private static final Duration STOP = Duration.ofSeconds(7);

    private final Agents agents;
    private final SlipwayConfig slipway;
    private final BuiltInAgentConfig config;
    private volatile int port;
    private @Nullable Agent agent;
    private @Nullable Secret token;

    BuiltInAgent(Agents agents, SlipwayConfig slipway, BuiltInAgentConfig config) {
        this.agents = agents;
        this.slipway = slipway;
        this.config = config;
    }

    @EventListener
    void listens(WebServerInitializedEvent event) {
        String namespace = event.getApplicationContext().getServerNamespace();
        if (namespace == null || namespace.isEmpty()) {
            port = event.getWebServer().getPort();
        }
    }

    @Override
    public synchronized void start() {
        if (!config.enabled() || port <= 0 || agent != null) {
            return;
        }
        letRunsPass();
        var issued = agents.builtIn();
        var made = new Agent(AgentConfig.of(
                        URI.create("http://127.0.0.1:" + port),
                        issued::reveal,
                        slipway.data().resolve("agent"),
                        Agents.BUILT_IN)
                .withCapacity(config.capacity())
                .withRunAs(slipway.runAs()));
        made.start();
        agent = made;
        token = issued;
    }

    /**
     * A folder made with {@code mktemp -d} lets nobody else in; runs, which are another user's when the server is root, must be able
     * to pass through it to theirs. They cannot list it, and what else lies in it guards itself.
     */
    private void letRunsPass() {
        try {
            var data = Files.createDirectories(slipway.data());
            var view = Files.getFileAttributeView(data, PosixFileAttributeView.class);
            var permissions = view.readAttributes().permissions();
            if (view.getOwner().getName().equals("root") && permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                view.setPermissions(permissions);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + slipway.data() + " cannot be used", failure);
        }
    }

    @Override
    public synchronized void stop() {
        var running = agent;
        if (running != null) {
            running.stop(STOP);
        }
        if (token != null) {
            agents.revoke(token);
        }
        agent = null;
        token = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return agent != null;
    }

    /** Last to start and first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
