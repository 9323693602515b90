package dev.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {
    @TempDir
    Path data;

    @Test
    void keepsWhatWasWrittenAcrossAStopAndAStart() {
        try (var postgres = EmbeddedPostgres.start(data, null)) {
            client(postgres).sql("create table boats (name text)").update();
            client(postgres).sql("insert into boats values ('Vasa')").update();
        }
        try (var postgres = EmbeddedPostgres.start(data, null)) {
            assertThat(client(postgres)
                            .sql("select name from boats")
                            .query(String.class)
                            .single())
                    .isEqualTo("Vasa");
        }
    }

    @Test
    void writesThroughToTheDiskAndTrustsNobody() {
        try (var postgres = EmbeddedPostgres.start(data, null)) {
            assertThat(client(postgres).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(client(postgres)
                            .sql("show listen_addresses")
                            .query(String.class)
                            .single())
                    .isEqualTo("127.0.0.1");
            assertThat(client(postgres)
                            .sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void neverRunsAsRoot() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, null)) {
            long pid = Postmaster.runningIn(data.toRealPath().resolve("postgres/cluster"))
                    .orElseThrow()
                    .process()
                    .pid();
            assertThat(Files.getOwner(Path.of("/proc/" + pid)).getName()).isNotEqualTo("root");
            assertThat(postgres.password()).hasSize(48);
        }
    }

    @Test
    void adoptsAServerThatAKilledProcessLeftBehind() throws Exception {
        var first = EmbeddedPostgres.start(data, null);
        client(first).sql("create table boats (name text)").update();
        long pid = Postmaster.runningIn(data.toRealPath().resolve("postgres/cluster"))
                .orElseThrow()
                .process()
                .pid();
        first.abandon();

        try (var second = EmbeddedPostgres.start(data, null)) {
            assertThat(Postmaster.runningIn(data.toRealPath().resolve("postgres/cluster"))
                            .orElseThrow()
                            .process()
                            .pid())
                    .isEqualTo(pid);
            assertThat(client(second)
                            .sql("select count(*) from boats")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void refusesTheDatabaseOfAnotherMajorVersionAndTellsTheWay() throws Exception {
        Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "15\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data, null))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("PostgreSQL 15")
                .hasMessageContaining("pg_dump");
    }

    @Test
    void refusesAFolderThatAnotherSlipwayUses() {
        try (var first = EmbeddedPostgres.start(data, null)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, null))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("Another Slipway uses the data folder");
            assertThat(first.url()).contains("127.0.0.1");
        }
    }

    @Test
    void namesAUserThatDoesNotExist() {
        org.junit.jupiter.api.Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, "no-such-user"))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("no-such-user")
                .hasMessageContaining("SLIPWAY_RUN_AS");
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                postgres.url(), postgres.user(), postgres.password());
        return JdbcClient.create(source);
    }
}
