package dev.slipway.tfstate;

import dev.slipway.execution.Run;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** States and their locks in the database. */
@Component
class StateStore {
    private final JdbcClient database;

    StateStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps other transactions from the state until this one ends. */
    void hold(StateKey key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 350))")
                .param(key.stream())
                .query()
                .listOfRows();
    }

    /** The number of the newest version; 0 where there is none. */
    long newestNumber(StateKey key) {
        return database.sql("select coalesce(max(version), 0) from terraform_state where environment = ? and grain = ?")
                .params(key.environment(), key.grain())
                .query(Long.class)
                .single();
    }

    Optional<Version> newest(StateKey key) {
        return database.sql("""
                select version, content from terraform_state
                where environment = ? and grain = ? order by version desc limit 1""")
                .params(key.environment(), key.grain())
                .query((row, _) -> new Version(row.getLong("version"), row.getBytes("content")))
                .optional();
    }

    void add(StateKey key, long version, Run run, byte @Nullable [] content, int size, Instant now) {
        database.sql("""
                insert into terraform_state (environment, grain, version, order_id, content, size, created_at)
                values (:environment, :grain, :version, :order, :content, :size, :now)""")
                .param("environment", key.environment())
                .param("grain", key.grain())
                .param("version", version)
                .param("order", run.order().value())
                .param("content", content, java.sql.Types.BINARY)
                .param("size", size)
                .param("now", at(now))
                .update();
    }

    Optional<Lock> lock(StateKey key) {
        return database.sql("""
                select lock_id, info, order_id, fence from terraform_state_lock where environment = ? and grain = ?""")
                .params(key.environment(), key.grain())
                .query((row, _) -> new Lock(
                        row.getString("lock_id"),
                        row.getString("info"),
                        row.getObject("order_id", UUID.class),
                        row.getLong("fence")))
                .optional();
    }

    /** Locks the state if nobody has it locked; the commonest case in one call. False: somebody has. */
    boolean lockFree(StateKey key, Lock lock, Instant now) {
        return database.sql("""
                        with alone as materialized (select pg_advisory_xact_lock(hashtextextended(:stream, 350)))
                        insert into terraform_state_lock (environment, grain, lock_id, info, order_id, fence, created_at)
                        select :environment, :grain, :id, :info, :order, :fence, :now from alone
                        on conflict (environment, grain) do nothing""")
                        .param("stream", key.stream())
                        .param("environment", key.environment())
                        .param("grain", key.grain())
                        .param("id", lock.id())
                        .param("info", lock.info())
                        .param("order", lock.order())
                        .param("fence", lock.fence())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Puts a lock in place of whichever there was. */
    void putLock(StateKey key, Lock lock, Instant now) {
        database.sql("""
                insert into terraform_state_lock (environment, grain, lock_id, info, order_id, fence, created_at)
                values (:environment, :grain, :id, :info, :order, :fence, :now)
                on conflict (environment, grain) do update
                set lock_id = :id, info = :info, order_id = :order, fence = :fence, created_at = :now""")
                .param("environment", key.environment())
                .param("grain", key.grain())
                .param("id", lock.id())
                .param("info", lock.info())
                .param("order", lock.order())
                .param("fence", lock.fence())
                .param("now", at(now))
                .update();
    }

    /** Lets go of this very lock, in one call; false: there is no such. */
    boolean dropLock(StateKey key, String lockId) {
        return database.sql("""
                        with alone as materialized (select pg_advisory_xact_lock(hashtextextended(:stream, 350)))
                        delete from terraform_state_lock using alone
                        where environment = :environment and grain = :grain and lock_id = :id""")
                        .param("stream", key.stream())
                        .param("environment", key.environment())
                        .param("grain", key.grain())
                        .param("id", lockId)
                        .update()
                == 1;
    }

    void dropLock(StateKey key) {
        database.sql("delete from terraform_state_lock where environment = ? and grain = ?")
                .params(key.environment(), key.grain())
                .update();
    }

    /** A version of a state; without content where the state was deleted. */
    record Version(long number, byte @Nullable [] content) {}

    /** Who holds a state. */
    record Lock(String id, String info, UUID order, long fence) {}

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
