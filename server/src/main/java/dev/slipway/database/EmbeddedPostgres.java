package dev.slipway.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Slipway brings along. It listens on loopback only, always asks for a generated password (SCRAM), keeps
 * {@code fsync} on, and never runs as root. A server process that was left behind by a killed Slipway is adopted.
 *
 * <p>{@link #close()} stops it and waits, at most about seven seconds.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "slipway";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Path cluster;
    private final ServiceUser user;
    private final FileChannel lockFile;
    private String password = "";
    private @Nullable ProcessHandle server;
    private int port;

    private EmbeddedPostgres(Path folder, ServiceUser user, FileChannel lockFile) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.user = user;
        this.lockFile = lockFile;
    }

    /**
     * Starts the database that lives in {@code postgres} below the data folder, making it first if need be.
     *
     * @param runAs user to run as when this process is root; null: an existing unprivileged one
     * @throws DatabaseFailure with the reason and the way out
     */
    public static EmbeddedPostgres start(Path data, @Nullable String runAs) {
        try {
            Path home = Files.createDirectories(data.toAbsolutePath().normalize());
            Path folder = Files.createDirectories(home.resolve("postgres"));
            ServiceUser.openToWalkThrough(home);
            ServiceUser.openToWalkThrough(folder);
            var user = ServiceUser.choose(runAs);
            user.checkItCanReach(folder);
            var postgres = new EmbeddedPostgres(folder, user, lock(folder));
            postgres.open();
            return postgres;
        } catch (IOException failure) {
            throw new DatabaseFailure(
                    "Could not prepare the database in " + data + ": " + failure + ". Is the disk full or read-only?",
                    failure);
        }
    }

    /** JDBC URL without credentials. */
    public String url() {
        return url("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    /** The generated password. */
    public String password() {
        return password;
    }

    private void open() throws IOException {
        Path home = PostgresBinaries.unpackedBelow(folder);
        password = passwordFrom(folder.resolve("password"));
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            refuseOtherMajor(Files.readString(cluster.resolve("PG_VERSION")).trim());
        } else {
            initialise(home);
        }
        if (!adopted()) {
            launch(home);
        }
    }

    private void refuseOtherMajor(String found) {
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new DatabaseFailure("The database in " + cluster + " was made by PostgreSQL " + found
                    + ", and this Slipway brings PostgreSQL " + PostgresBinaries.MAJOR
                    + ". Start the Slipway version that made it, dump it with pg_dump, move the folder away, start this version and restore"
                    + " the dump (guide: docs/operate.md), or point SLIPWAY_DATABASE_URL at a server that holds it.");
        }
    }

    private void initialise(Path home) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "making-");
        Path passwordFile = Files.writeString(fresh.resolve("password"), password);
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        user.own(fresh);
        var initdb = List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                fresh.resolve("cluster").toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        run(initdb, "make the database");
        Files.move(fresh.resolve("cluster"), cluster);
        Files.delete(passwordFile);
        Files.delete(fresh);
    }

    private void run(List<String> command, String purpose) throws IOException {
        var process = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new DatabaseFailure("Could not " + purpose + " in " + folder + ": " + output.strip());
        }
    }

    /** Takes over the server process that a killed Slipway left behind, or stops it when it does not answer. */
    private boolean adopted() throws IOException {
        Optional<Postmaster> left = Postmaster.runningIn(cluster);
        if (left.isEmpty()) {
            return false;
        }
        server = left.get().process();
        port = left.get().port();
        if (answersAsOurs()) {
            LOG.info(
                    "Adopted the database process {} that an earlier Slipway left running",
                    left.get().process().pid());
            return true;
        }
        LOG.warn(
                "Stopping a database process that does not answer: {}",
                left.get().process().pid());
        stop();
        return false;
    }

    private void launch(Path home) throws IOException {
        port = freePort();
        var command = List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "jit=off",
                "-c",
                "timezone=UTC");
        Path log = folder.resolve("postgres.log");
        server = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(folder.toFile())
                .start()
                .toHandle();
        awaitAnswer(log);
    }

    private void awaitAnswer(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersAsOurs()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new DatabaseFailure("The database did not start; its log says why: " + log);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Whether the process at the port is the one of our cluster: it knows our password and names our folder. */
    private boolean answersAsOurs() {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        try (var connection = DriverManager.getConnection(url(), properties);
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            return rows.next() && Path.of(rows.getString(1)).equals(cluster);
        } catch (SQLException _) {
            return false;
        }
    }

    private boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public void close() {
        stop();
        try {
            lockFile.close();
        } catch (IOException failure) {
            LOG.warn("Could not release the lock on {}: {}", folder, failure.toString());
        }
    }

    /** For tests: leaves the process running, as a kill of this one would. */
    void abandon() throws IOException {
        lockFile.close();
    }

    private void stop() {
        if (!isAlive()) {
            return;
        }
        signal("INT");
        if (!ended(Duration.ofSeconds(5))) {
            signal("QUIT");
            if (!ended(Duration.ofSeconds(2))) {
                signal("KILL");
            }
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(server == null ? -1 : server.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            LOG.warn("Could not signal the database: {}", failure.toString());
        }
    }

    private boolean ended(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return !isAlive();
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseFailure("Another Slipway uses the data folder " + folder.getParent()
                    + ". Stop it, choose another data folder, or let both share a database by SLIPWAY_DATABASE_URL.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String passwordFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
