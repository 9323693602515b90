package dev.slipway.repository;

import dev.slipway.database.Columns;
import dev.slipway.host.HostedProject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which connection is being synchronised by whom, and how it ended. */
@Component
class SyncStore {
    private final JdbcClient database;

    SyncStore(JdbcClient database) {
        this.database = database;
    }

    /** Marks it as being synchronised until the lease runs out; false when somebody else does that already. */
    boolean claim(RepositoryId id, Instant now, Instant until) {
        return database.sql("""
                        update git_repository set sync_claimed_until = :until,
                            status_since = case when status = 'Syncing' then status_since else :now end, status = 'Syncing'
                        where id = :id and not (status = 'Syncing' and coalesce(sync_claimed_until > :now, false))""")
                        .param("id", id.value())
                        .param("now", Columns.at(now))
                        .param("until", Columns.at(until))
                        .update()
                == 1;
    }

    void extend(Collection<RepositoryId> ids, Instant until) {
        database.sql("update git_repository set sync_claimed_until = ? where id = any(?) and status = 'Syncing'")
                .params(Columns.at(until), ids.stream().map(RepositoryId::value).toArray(UUID[]::new))
                .update();
    }

    /** Those nobody works at although somebody should: their process is gone, or it is time to try again. */
    List<RepositoryId> due(Instant now) {
        return database.sql("""
                select id from git_repository
                where status = 'Syncing' and coalesce(sync_claimed_until <= :now, true)
                   or status = 'SyncFailed' and sync_claimed_until <= :now
                order by sync_claimed_until limit 20""")
                .param("now", Columns.at(now))
                .query((row, _) -> new RepositoryId(row.getObject("id", UUID.class)))
                .list();
    }

    /** It went well: the project as the host tells of it now, and the head of the branch. False when it was disconnected. */
    boolean succeed(RepositoryId id, HostedProject project, String commit, Instant now) {
        return database.sql("""
                update git_repository set status = 'Connected', status_since = :now, sync_claimed_until = null,
                    fault_code = null, fault_message = null, fault_action = null, fault_link = null,
                    commit_id = :commit, last_synced = :now, web_url = :web_url, clone_url = :clone_url, archived = :archived
                where id = :id""")
                        .param("id", id.value())
                        .param("commit", commit)
                        .param("web_url", project.webUrl())
                        .param("clone_url", project.cloneUrl())
                        .param("archived", project.archived())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** @param again when to try again by itself; null: not before somebody did something */
    void fail(RepositoryId id, ConnectionStatus status, ConnectionFault fault, Instant now, @Nullable Instant again) {
        database.sql("""
                update git_repository set status = :status, status_since = :now, sync_claimed_until = :again,
                    fault_code = :code, fault_message = :message, fault_action = :action, fault_link = :link
                where id = :id""")
                .param("id", id.value())
                .param("status", status.label())
                .param("again", again == null ? null : Columns.at(again), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("code", fault.code())
                .param("message", fault.message())
                .param("action", fault.action())
                .param("link", fault.link())
                .param("now", Columns.at(now))
                .update();
    }
}
