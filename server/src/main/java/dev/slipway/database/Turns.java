package dev.slipway.database;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Lets work on the same thing be done one after the other, in every server process on the same database. Each piece that is under way
 * holds a connection, outside of any transaction, so that what it writes meanwhile is kept; a server that dies gives its turn back with it.
 */
@Component
public final class Turns {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SPACE_OF_KEYS = 1100;
    private static final int STRIPES = 64;

    /** A small part of the pool: the work itself needs connections, too. */
    private static final int MOST = 5;

    private final DataSource source;
    private final Duration patience;
    private final Semaphore connections = new Semaphore(MOST, true);

    /** Those who wait here for one another hold no connection. */
    private final List<ReentrantLock> here =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

    @Autowired
    Turns(DataSource source) {
        this(source, PATIENCE);
    }

    Turns(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /**
     * Does the work when nobody else works on the same thing.
     *
     * @param what the thing, such as a name with an id
     * @throws Problem {@code CONFLICT} when somebody works on it for two minutes already
     */
    public <T> T alone(String what, Supplier<T> work) {
        var lock = here.get(Math.floorMod(what.hashCode(), STRIPES));
        lock.lock();
        connections.acquireUninterruptibly();
        try (var connection = source.getConnection()) {
            return among(connection, what, work);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database ended a turn of " + what, failure);
        } finally {
            connections.release();
            lock.unlock();
        }
    }

    private <T> T among(Connection connection, String what, Supplier<T> work) throws SQLException {
        take(connection, what);
        try {
            return work.get();
        } finally {
            ask(connection, "select pg_advisory_unlock(hashtextextended(?, " + SPACE_OF_KEYS + "))", what, 0);
        }
    }

    private void take(Connection connection, String what) throws SQLException {
        try {
            ask(connection, "select pg_advisory_lock(hashtextextended(?, " + SPACE_OF_KEYS + "))", what, (int)
                    patience.toSeconds());
        } catch (SQLException failure) {
            if (!"57014".equals(failure.getSQLState())) {
                throw failure;
            }
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "Somebody else has been at this very thing for some time. Wait until that is done, then press again.");
        }
    }

    /** @param seconds after which the database gives up (SQL state 57014); 0: never */
    private static void ask(Connection connection, String question, String what, int seconds) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        try {
            statement.setQueryTimeout(seconds);
            statement.setString(1, what);
            statement.execute();
        } finally {
            JdbcUtils.closeStatement(statement);
        }
    }
}
