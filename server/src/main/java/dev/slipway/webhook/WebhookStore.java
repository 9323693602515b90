package dev.slipway.webhook;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each project's news come in. */
@Component
class WebhookStore {
    private final JdbcClient database;

    WebhookStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Webhook> find(WebhookId id) {
        return database.sql("select * from webhook where id = ?")
                .param(id.value())
                .query(WebhookStore::webhook)
                .optional();
    }

    Optional<Webhook> find(ProviderId provider, String project) {
        return database.sql("select * from webhook where provider_id = ? and project_id = ?")
                .params(provider.value(), project)
                .query(WebhookStore::webhook)
                .optional();
    }

    /** A project at its host. */
    record Project(ProviderId provider, String project) {}

    /** All that are looked after. */
    Set<Project> projects() {
        return Set.copyOf(database.sql("select provider_id, project_id from webhook")
                .query((row, _) -> new Project(
                        new ProviderId(row.getObject("provider_id", UUID.class)), row.getString("project_id")))
                .list());
    }

    /** Adds it unless the project has one; whether it did. */
    boolean add(Webhook hook, Instant now) {
        return database.sql("""
                insert into webhook (id, provider_id, project_id, token, signing_token, created_at, next_check, next_poll)
                values (:id, :provider, :project, :token, :signing, :now, :now, :poll) on conflict do nothing""")
                        .param("id", hook.id().value())
                        .param("provider", hook.provider().value())
                        .param("project", hook.project())
                        .param("token", hook.token())
                        .param("signing", hook.signingToken())
                        .param("now", Columns.at(now))
                        .param("poll", Columns.at(hook.nextPoll()))
                        .update()
                == 1;
    }

    /** Takes it out; what waits of its deliveries goes with it. */
    boolean delete(WebhookId id) {
        return database.sql("delete from webhook where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** The host has it now, at this address; false when it was deleted here meanwhile. */
    boolean made(WebhookId id, HostedHook hosted, Instant now) {
        return database.sql("""
                update webhook set host_id = :host_id, address = :address, signed = signed or :signed,
                    made_at = case when host_id is distinct from :host_id then :now else made_at end,
                    missed_at = null, missed_commit = null
                where id = :id""")
                        .param("id", id.value())
                        .param("host_id", hosted.id())
                        .param("address", hosted.address())
                        .param("signed", hosted.signs())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** The host has none any more. */
    void lost(WebhookId id) {
        database.sql("update webhook set host_id = null, address = null, made_at = null where id = ?")
                .param(id.value())
                .update();
    }

    void stand(WebhookId id, Standing standing, Instant nextCheck, int attempts) {
        database.sql("""
                update webhook set state = :state, why = :why, action = :action, link = :link, next_check = :next,
                    check_attempts = :attempts,
                    next_poll = case when state <> :state then least(next_poll, :next) else next_poll end
                where id = :id""")
                .param("id", id.value())
                .param("state", standing.state().label())
                .param("why", standing.why())
                .param("action", standing.action())
                .param("link", standing.link())
                .param("next", Columns.at(nextCheck))
                .param("attempts", attempts)
                .update();
    }

    /** Something authentic arrived, so the host has it, delivers to it, and misses nothing. */
    void arrived(WebhookId id, boolean signed, Instant now) {
        database.sql("""
                update webhook set last_delivery = :now, signed = signed or :signed, missed_at = null, missed_commit = null,
                    why = case when state in ('silent', 'disabled') then null else why end,
                    action = case when state in ('silent', 'disabled') then null else action end,
                    link = case when state in ('silent', 'disabled') then null else link end,
                    state = case when state in ('silent', 'disabled') then 'active' else state end
                where id = :id""")
                .param("id", id.value())
                .param("signed", signed)
                .param("now", Columns.at(now))
                .update();
    }

    /** Asking the host found a commit that the hook did not tell of, and now it is to be seen whether it still does. */
    void missed(WebhookId id, String commit, Instant now, Instant check) {
        database.sql("""
                update webhook set missed_at = :now, missed_commit = :commit, next_check = least(next_check, :check)
                where id = :id and missed_at is null and host_id is not null""")
                .param("id", id.value())
                .param("commit", commit)
                .param("now", Columns.at(now))
                .param("check", Columns.at(check))
                .update();
    }

    /** Somebody looks, so that news should come in sooner where nobody tells of them. */
    void looked(List<UUID> ids, Instant now, Instant poll) {
        database.sql("""
                update webhook set looked_at = :now,
                    next_poll = case when state = 'active' then next_poll else least(next_poll, :poll) end
                where id = any(:ids) and coalesce(looked_at < :before, true)""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Columns.at(now))
                .param("before", Columns.at(now.minusSeconds(30)))
                .param("poll", Columns.at(poll))
                .update();
    }

    /** Those to look after now; nobody else gets them before the lease runs out. */
    List<Webhook> dueChecks(Instant now, Instant lease, int most) {
        return due("next_check", now, lease, most);
    }

    /** Those whose host is to be asked for news now; in the same way. */
    List<Webhook> duePolls(Instant now, Instant lease, int most) {
        return due("next_poll", now, lease, most);
    }

    private List<Webhook> due(String column, Instant now, Instant lease, int most) {
        return database.sql("""
                update webhook set %1$s = :lease where id in (
                    select id from webhook where %1$s <= :now order by %1$s limit :most for update skip locked)
                returning *""".formatted(column))
                .param("now", Columns.at(now))
                .param("lease", Columns.at(lease))
                .param("most", most)
                .query(WebhookStore::webhook)
                .list();
    }

    void polled(WebhookId id, Instant next, int attempts) {
        database.sql("update webhook set next_poll = ?, poll_attempts = ? where id = ?")
                .params(Columns.at(next), attempts, id.value())
                .update();
    }

    /** Looks soon after those of a host for which no hook could be made; something may have changed. */
    void tryAgain(ProviderId provider, Instant now) {
        database.sql("update webhook set next_check = ? where provider_id = ? and state in ('impossible', 'none')")
                .params(Columns.at(now), provider.value())
                .update();
    }

    /** Whether the ref was last told to be somewhere else. */
    boolean isNews(WebhookId id, String ref, String commit) {
        return database.sql("select commit_id from webhook_head where webhook_id = ? and ref = ?")
                .params(id.value(), ref)
                .query(String.class)
                .optional()
                .filter(commit::equals)
                .isEmpty();
    }

    void remember(WebhookId id, String ref, String commit) {
        database.sql("""
                insert into webhook_head (webhook_id, ref, commit_id)
                select id, :ref, :commit from webhook where id = :id for key share
                on conflict (webhook_id, ref) do update set commit_id = excluded.commit_id""")
                .param("id", id.value())
                .param("ref", ref)
                .param("commit", commit)
                .update();
    }

    static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getString("project_id"),
                row.getBytes("token"),
                row.getBytes("signing_token"),
                row.getBoolean("signed"),
                row.getString("host_id"),
                row.getString("address"),
                standing(row),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "last_delivery"),
                Columns.instant(row, "missed_at"),
                row.getString("missed_commit"),
                Columns.instant(row, "looked_at"),
                Objects.requireNonNull(Columns.instant(row, "next_poll")),
                row.getInt("check_attempts"),
                row.getInt("poll_attempts"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                HookState.of(row.getString("state")),
                row.getString("why"),
                row.getString("action"),
                row.getString("link"));
    }
}
