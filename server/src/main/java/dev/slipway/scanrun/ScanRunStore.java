package dev.slipway.scanrun;

import dev.slipway.agent.watch.Stage;
import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans that go on, and how they ended, in the database. */
@Component
class ScanRunStore {
    /** How many are kept of a repository; the oldest go. */
    static final int MOST = 50;

    private final JdbcClient database;

    ScanRunStore(JdbcClient database) {
        this.database = database;
    }

    void add(ScanRun run) {
        database.sql("""
                insert into scan_run (id, space_id, repository_id, state, step, done, total, looked_with, started_at, beat_at)
                values (:id, :space, :repository, :state, :step, :done, :total, :with, :started, :beat)""")
                .param("id", run.id())
                .param("space", run.space().value())
                .param("repository", run.repository().value())
                .param("state", run.state().name())
                .param("step", run.stage().step().name())
                .param("done", run.stage().done())
                .param("total", run.stage().total())
                .param("with", run.stage().with())
                .param("started", Columns.at(run.startedAt()))
                .param("beat", Columns.at(run.beatAt()))
                .update();
        database.sql("""
                delete from scan_run where repository_id = :repository and state <> 'RUNNING' and id not in (
                    select id from scan_run where repository_id = :repository order by sequence desc limit :most)""")
                .param("repository", run.repository().value())
                .param("most", MOST)
                .update();
    }

    /** Keeps how far it is; false when it is not to go on. */
    boolean beat(UUID id, Stage stage, Instant now) {
        return database.sql("""
                        update scan_run set step = :step, done = :done, total = :total, looked_with = :with, beat_at = :now
                        where id = :id and state = 'RUNNING'""")
                        .param("id", id)
                        .param("step", stage.step().name())
                        .param("done", stage.done())
                        .param("total", stage.total())
                        .param("with", stage.with())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** False when it had ended already, or its repository is gone. */
    boolean end(UUID id, ScanRun.State state, Instant now) {
        return database.sql("update scan_run set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                        .params(state.name(), Columns.at(now), id)
                        .update()
                == 1;
    }

    /** False when it had ended already; waits for one that is just keeping what it found. */
    boolean cancel(UUID id, String person, Instant now) {
        return database.sql("""
                        update scan_run set state = 'CANCELLED', ended_at = ?, cancelled_by = ?
                        where id = ? and state = 'RUNNING'""").params(Columns.at(now), person, id).update() == 1;
    }

    /** A scan of the repository went through, so how those before it ended matters no more. */
    void followed(RepositoryId repository, UUID by, Instant silentSince) {
        database.sql("""
                update scan_run set followed = true
                where repository_id = ? and id <> ? and not followed and (state <> 'RUNNING' or beat_at < ?)""")
                .params(repository.value(), by, Columns.at(silentSince))
                .update();
    }

    /** The one that goes on; else the newest that was cancelled, where none went through after it. */
    Optional<ScanRun> current(RepositoryId repository) {
        return database.sql("""
                select * from scan_run where repository_id = ? and not followed and state in ('RUNNING', 'CANCELLED')
                order by state = 'RUNNING' desc, sequence desc limit 1""")
                .param(repository.value())
                .query(ScanRunStore::run)
                .optional();
    }

    Optional<ScanRun> find(UUID id) {
        return database.sql("select * from scan_run where id = ?")
                .param(id)
                .query(ScanRunStore::run)
                .optional();
    }

    List<ScanRun> list(RepositoryId repository) {
        return database.sql("select * from scan_run where repository_id = ? order by sequence desc")
                .param(repository.value())
                .query(ScanRunStore::run)
                .list();
    }

    void deleteAll(RepositoryId repository) {
        database.sql("delete from scan_run where repository_id = ?")
                .param(repository.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from scan_run where space_id = ?")
                .param(space.value())
                .update();
    }

    private static ScanRun run(ResultSet row, int number) throws SQLException {
        var stage = new Stage(
                Stage.Step.valueOf(row.getString("step")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("looked_with"));
        return new ScanRun(
                row.getObject("id", UUID.class),
                new SpaceId(row.getObject("space_id", UUID.class)),
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                ScanRun.State.valueOf(row.getString("state")),
                stage,
                Objects.requireNonNull(Columns.instant(row, "started_at")),
                Objects.requireNonNull(Columns.instant(row, "beat_at")),
                Columns.instant(row, "ended_at"),
                row.getString("cancelled_by"));
    }
}
