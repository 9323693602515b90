package dev.slipway.webhook;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.CredentialId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be removed at the hosts. */
@Component
class RemovalStore {
    private final JdbcClient database;

    RemovalStore(JdbcClient database) {
        this.database = database;
    }

    void add(Removal removal, Instant now) {
        var person = removal.person();
        var credential = removal.credential();
        database.sql("""
                insert into webhook_removal (id, provider_id, project_id, host_id, person, credential, created_at, next_attempt)
                values (:id, :provider, :project, :host_id, :person, :credential, :now, :now)""")
                .param("id", removal.id())
                .param("provider", removal.provider().value())
                .param("project", removal.project())
                .param("host_id", removal.hostId())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("credential", credential == null ? null : credential.value(), Types.OTHER)
                .param("now", Columns.at(now))
                .update();
    }

    List<Removal> due(Instant now, Instant lease, int most) {
        return database.sql("""
                update webhook_removal set next_attempt = :lease where id in (
                    select id from webhook_removal where next_attempt <= :now limit :most for update skip locked)
                returning id, provider_id, project_id, host_id, person, credential, attempts""")
                .param("now", Columns.at(now))
                .param("lease", Columns.at(lease))
                .param("most", most)
                .query((row, _) -> new Removal(
                        row.getObject("id", UUID.class),
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        row.getString("project_id"),
                        row.getString("host_id"),
                        person(row.getObject("person", UUID.class)),
                        credential(row.getObject("credential", UUID.class)),
                        row.getInt("attempts")))
                .list();
    }

    void again(UUID id, String problem, Instant next) {
        database.sql("update webhook_removal set attempts = attempts + 1, problem = ?, next_attempt = ? where id = ?")
                .params(problem, Columns.at(next), id)
                .update();
    }

    void done(UUID id) {
        database.sql("delete from webhook_removal where id = ?").param(id).update();
    }

    private static @Nullable CredentialId credential(@Nullable UUID id) {
        return id == null ? null : new CredentialId(id);
    }

    private static @Nullable UserId person(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
