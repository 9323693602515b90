package dev.slipway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL for tests: one server for the whole run, started by Slipway's own launcher, and a fresh, migrated database
 * for whoever asks. Close it when done; the server goes with the process.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final HikariDataSource source;

    private TestDatabase(String name, HikariDataSource source) {
        this.name = name;
        this.source = source;
    }

    /** A database of its own with all migrations applied. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        try (var admin = Server.pool("postgres", 1)) {
            // All databases but the first are copies of it: a file copy is much quicker than the migrations.
            JdbcClient.create(admin)
                    .sql("create database " + name + " template " + Server.TEMPLATE)
                    .update();
        }
        return new TestDatabase(name, Server.pool(name, 8));
    }

    public HikariDataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Wired to this database; started already. */
    public Notifications notifications() {
        var notifications = new Notifications(source, client());
        notifications.start();
        return notifications;
    }

    /** For servers under test that are given an external database. */
    public String url() {
        return source.getJdbcUrl();
    }

    public String user() {
        return Server.POSTGRES.user();
    }

    public String password() {
        return Server.POSTGRES.password();
    }

    @Override
    public void close() {
        source.close();
        Server.drop(name);
    }

    private static final class Server {
        static final String TEMPLATE = "migrated";
        static final EmbeddedPostgres POSTGRES = start();
        private static final ExecutorService CLEANING = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("test-database-cleaning").factory());

        static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("slipway-test-database");
                var postgres = EmbeddedPostgres.start(folder, null);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                migrate(postgres);
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void migrate(EmbeddedPostgres postgres) {
            try (var admin = DatabaseWiring.pool(postgres.url(), postgres.user(), postgres.password())) {
                JdbcClient.create(admin).sql("create database " + TEMPLATE).update();
            }
            Flyway.configure()
                    .dataSource(postgres.url(TEMPLATE), postgres.user(), postgres.password())
                    .schemas("slipway")
                    .defaultSchema("slipway")
                    .load()
                    .migrate();
        }

        /** Meanwhile, so that nobody waits for hundreds of them at the end. */
        static void drop(String database) {
            CLEANING.execute(() -> {
                try (var admin = pool("postgres", 1)) {
                    JdbcClient.create(admin)
                            .sql("drop database " + database + " with (force)")
                            .update();
                } catch (RuntimeException stopping) {
                    // The whole server goes at the end.
                }
            });
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            postgres.close();
            org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
        }

        static HikariDataSource pool(String database, int size) {
            var pool = DatabaseWiring.pool(POSTGRES.url(database), POSTGRES.user(), POSTGRES.password());
            pool.setMaximumPoolSize(size);
            pool.setMinimumIdle(1);
            return pool;
        }
    }
}
