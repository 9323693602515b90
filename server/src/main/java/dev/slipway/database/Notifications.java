package dev.slipway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes whoever waits for a row, in every server process on the same database (PostgreSQL's {@code LISTEN} and
 * {@code NOTIFY}), and in the own one without the way round. A notification is a hint and never carries the truth: after a lost connection every listener is called with
 * an empty payload, because something may have been missed.
 */
@Component
public final class Notifications implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final String CHANNEL = "slipway";

    /** So that the own notifications are known when they come back. */
    private final String process = UUID.randomUUID().toString();

    private final DataSource source;
    private final JdbcClient database;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;
    private volatile boolean listening;

    Notifications(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    /**
     * Calls the listener for each notification of a topic, on the listening thread or the notifying one: it must not block.
     *
     * @return takes the listener off again
     */
    public Runnable listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.getOrDefault(topic, List.of()).remove(listener);
    }

    /** Sends a notification when the caller's transaction commits, at once when there is none. */
    public void notify(String topic, String payload) {
        database.sql("select pg_notify(?, ?)")
                .param(CHANNEL)
                .param(process + " " + topic + " " + payload)
                .query()
                .listOfRows();
        afterCommit(() -> tell(topic, payload));
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    public void start() {
        listening = true;
        thread = Thread.ofPlatform().name("notifications").daemon().start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        listening = false;
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Starts before whatever waits and stops after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void listenUntilStopped() {
        while (listening) {
            try (var connection = source.getConnection()) {
                listenOn(connection);
            } catch (SQLException failure) {
                if (listening) {
                    LOG.warn(
                            "Lost the connection that listens for notifications, trying again: {}",
                            failure.getMessage());
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listeners.values().forEach(each -> each.forEach(listener -> listener.accept("")));
        var postgres = connection.unwrap(PGConnection.class);
        while (listening) {
            for (var notification : postgres.getNotifications(500)) {
                dispatch(notification.getParameter());
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void dispatch(String message) {
        String[] parts = message.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(process)) {
            tell(parts[1], parts[2]);
        }
    }

    private void tell(String topic, String payload) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(payload));
    }
}
