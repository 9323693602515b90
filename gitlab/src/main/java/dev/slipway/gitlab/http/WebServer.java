package dev.slipway.gitlab.http;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, reduced to what the stand-in needs: one address, one virtual thread per request, no servlets. */
public final class WebServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    /**
     * Binds and starts; port 0 takes a free one. The handler is made once the port is known.
     *
     * @throws IOException when the address cannot be bound
     */
    public WebServer(String host, int port, Function<Integer, Route> handler) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gitlab-", 0).factory()));
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setStopTimeout(0);
        connector.open();
        server.setHandler(new Front(handler.apply(connector.getLocalPort())));
        run(server::start);
    }

    /** The port that is listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening at once; idle connections of clients are closed, what is kept is kept already. */
    @Override
    public void close() throws IOException {
        run(server::stop);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException | RuntimeException known) {
            throw known;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the web server changed its state", stopped);
        } catch (Exception other) {
            throw new IOException(other);
        }
    }
}
