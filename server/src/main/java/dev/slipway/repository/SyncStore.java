package dev.slipway.repository;

import dev.slipway.database.Columns;
import dev.slipway.host.HostedProject;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
                   or status in ('SyncFailed', 'Disconnected') and next_attempt <= :now
                order by coalesce(next_attempt, sync_claimed_until) limit 20""")
                .param("now", Columns.at(now))
                .query((row, _) -> new RepositoryId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * It went well: the project as the host tells of it now, the branch that is followed, and its head. False when it was disconnected
     * meanwhile.
     */
    boolean succeed(RepositoryId id, HostedProject project, String branch, String commit, Instant now) {
        return database.sql("""
                update git_repository set status = 'Connected', status_since = :now, sync_claimed_until = null,
                    attempts = 0, next_attempt = null, fault_since = null,
                    fault_code = null, fault_message = null, fault_action = null, fault_link = null,
                    branch = :branch, commit_id = :commit, last_synced = :now, web_url = :web_url, clone_url = :clone_url,
                    archived = :archived, visibility = :visibility
                where id = :id""")
                        .param("id", id.value())
                        .param("branch", branch)
                        .param("commit", commit)
                        .param("web_url", project.webUrl())
                        .param("clone_url", project.cloneUrl())
                        .param("archived", project.archived())
                        .param("visibility", project.visibility())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** How often in a row it has failed so far. */
    int attempts(RepositoryId id) {
        return database.sql("select attempts from git_repository where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * It went wrong.
     *
     * @param again when to try again by itself
     * @param counts whether this makes the pauses longer
     */
    void fail(
            RepositoryId id,
            ConnectionStatus status,
            ConnectionFault fault,
            Instant now,
            Instant again,
            boolean counts) {
        database.sql("""
                update git_repository set status = :status, sync_claimed_until = null,
                    attempts = attempts + :counted, next_attempt = :again,
                    fault_since = case when fault_code = :code then coalesce(fault_since, :now) else :now end,
                    status_since = case when fault_code = :code then coalesce(fault_since, :now) else :now end,
                    fault_code = :code, fault_message = :message, fault_action = :action, fault_link = :link
                where id = :id""")
                .param("id", id.value())
                .param("status", status.label())
                .param("again", Columns.at(again))
                .param("counted", counts ? 1 : 0)
                .param("code", fault.code())
                .param("message", fault.message())
                .param("action", fault.action())
                .param("link", fault.link())
                .param("now", Columns.at(now))
                .update();
    }

    /**
     * Somebody cancelled it: it is as it was before, or, where it was never fetched, waits for somebody to synchronise it.
     *
     * @param again when to try again by itself, where that was to be done
     */
    void giveUp(Connection before, Instant now, Instant again) {
        boolean known = before.lastSynced() != null || before.fault() != null;
        var fault = known ? before.fault() : ConnectionFault.cancelled();
        database.sql("""
                update git_repository set status = :status, status_since = coalesce(fault_since, :now), sync_claimed_until = null,
                    next_attempt = case when next_attempt is null then null else :again end,
                    fault_since = case when :fresh then :now else fault_since end,
                    fault_code = case when :fresh then :code else fault_code end,
                    fault_message = case when :fresh then :message else fault_message end
                where id = :id and status = 'Syncing'""")
                .param("id", before.id().value())
                .param("status", ConnectionFault.status(fault).label())
                .param("fresh", !known)
                .param("code", fault == null ? "" : fault.code())
                .param("message", fault == null ? "" : fault.message())
                .param("now", Columns.at(now))
                .param("again", Columns.at(again))
                .update();
    }

    /** Those of a person at a host that wait for the person to give access anew. */
    List<RepositoryId> waitingFor(ProviderId provider, UserId person) {
        return database.sql("""
                select id from git_repository
                where provider_id = ? and person = ? and access = 'grant' and status in ('SyncFailed', 'Disconnected')""")
                .params(provider.value(), person.value())
                .query((row, _) -> new RepositoryId(row.getObject("id", UUID.class)))
                .list();
    }
}
