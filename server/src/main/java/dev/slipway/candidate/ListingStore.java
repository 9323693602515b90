package dev.slipway.candidate;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each person's list has come. */
@Component
class ListingStore {
    private final JdbcClient database;

    ListingStore(JdbcClient database) {
        this.database = database;
    }

    /** The one of this person there, made where there is none; notes that it is in use. */
    Listing use(ProviderId provider, UserId person, Instant now) {
        database.sql("""
                insert into candidate_listing (id, provider_id, person, used) values (:id, :provider, :person, :now)
                on conflict (provider_id, person) do update set used = excluded.used""")
                .param("id", UUID.randomUUID())
                .param("provider", provider.value())
                .param("person", person.value())
                .param("now", Columns.at(now))
                .update();
        return database.sql("select * from candidate_listing where provider_id = ? and person = ?")
                .params(provider.value(), person.value())
                .query(ListingStore::listing)
                .single();
    }

    Optional<Listing> find(UUID id) {
        return database.sql("select * from candidate_listing where id = ?")
                .param(id)
                .query(ListingStore::listing)
                .optional();
    }

    /** Those in use whose last full pass is too long ago. */
    List<Listing> due(Instant usedAfter, Instant fullBefore) {
        return database.sql("""
                select * from candidate_listing where used > ? and not held
                    and (full_since is null or full_since < ?) and coalesce(started, 'epoch') < ? order by used desc limit 20""")
                .params(Columns.at(usedAfter), Columns.at(fullBefore), Columns.at(fullBefore))
                .query(ListingStore::listing)
                .list();
    }

    /** Takes it for this process until then; false when another one is at it. */
    boolean claim(UUID id, Instant now, Instant until) {
        return database.sql("""
                        update candidate_listing set claimed_until = :until
                        where id = :id and not coalesce(claimed_until > :now, false)""")
                        .param("id", id)
                        .param("now", Columns.at(now))
                        .param("until", Columns.at(until))
                        .update()
                == 1;
    }

    void release(UUID id, @Nullable Fault fault) {
        database.sql("""
                update candidate_listing set claimed_until = null, fault_code = :code, fault_message = :message,
                    fault_action = :action, fault_link = :link where id = :id""")
                .param("id", id)
                .param("code", fault == null ? null : fault.code())
                .param("message", fault == null ? null : fault.message())
                .param("action", fault == null ? null : fault.action())
                .param("link", fault == null ? null : fault.link())
                .update();
    }

    /** Begins a full pass. */
    void begin(UUID id, int known, Instant now) {
        database.sql("""
                update candidate_listing set pass = pass + 1, next_page = null, running = true, held = false,
                    known_before = :known, started = :now where id = :id""")
                .param("id", id)
                .param("known", known)
                .param("now", Columns.at(now))
                .update();
    }

    /** Goes on with the pass: it is still this process that is at it. */
    void goOn(UUID id, String nextPage, Instant until) {
        database.sql("update candidate_listing set next_page = ?, claimed_until = ? where id = ?")
                .params(nextPage, Columns.at(until), id)
                .update();
    }

    void end(UUID id, boolean held, Instant now) {
        database.sql("""
                update candidate_listing set running = false, next_page = null, held = :held, full_due = false,
                    full_since = :now, refreshed = :now where id = :id""")
                .param("id", id)
                .param("held", held)
                .param("now", Columns.at(now))
                .update();
    }

    void refreshed(UUID id, boolean fullDue, Instant now) {
        database.sql("update candidate_listing set refreshed = ?, full_due = full_due or ? where id = ?")
                .params(Columns.at(now), fullDue, id)
                .update();
    }

    void confirm(UUID id) {
        database.sql("update candidate_listing set held = false where id = ?")
                .param(id)
                .update();
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                row.getObject("id", UUID.class),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                new UserId(row.getObject("person", UUID.class)),
                row.getInt("pass"),
                row.getString("next_page"),
                row.getBoolean("running"),
                row.getInt("known_before"),
                Columns.instant(row, "full_since"),
                row.getBoolean("full_due"),
                Columns.instant(row, "refreshed"),
                Columns.instant(row, "started"),
                row.getBoolean("held"),
                fault(row));
    }

    /** The one in the columns that begin with {@code fault_}; null where these are empty. */
    static @Nullable Fault fault(ResultSet row) throws SQLException {
        String code = row.getString("fault_code");
        return code == null
                ? null
                : new Fault(
                        code,
                        row.getString("fault_message"),
                        row.getString("fault_action"),
                        row.getString("fault_link"));
    }
}
