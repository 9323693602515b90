package dev.slipway.keychain;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credentials in the database; no space means the account's. */
@Component
class CredentialStore {
    private static final String SELECT = "select * from stored_credential ";

    private final JdbcClient database;

    CredentialStore(JdbcClient database) {
        this.database = database;
    }

    /** The sealed part. */
    record Sealed(byte @Nullable [] token, byte @Nullable [] data) {}

    /** A credential with its sealed token; null where it has none. */
    record WithToken(Credential credential, byte @Nullable [] token) {}

    List<Credential> list(@Nullable SpaceId space) {
        return database.sql(SELECT + "where space_id is not distinct from cast(:space as uuid) order by lower(name)")
                .param("space", id(space), Types.OTHER)
                .query(CredentialStore::credential)
                .list();
    }

    Optional<Credential> find(@Nullable SpaceId space, String name) {
        return database.sql(SELECT
                        + "where space_id is not distinct from cast(:space as uuid) and lower(name) = lower(:name)")
                .param("space", id(space), Types.OTHER)
                .param("name", name)
                .query(CredentialStore::credential)
                .optional();
    }

    Optional<Credential> find(CredentialId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(CredentialStore::credential)
                .optional();
    }

    Optional<WithToken> findWithToken(CredentialId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, number) -> new WithToken(credential(row, number), row.getBytes("token")))
                .optional();
    }

    /** As {@link #find(CredentialId)}, and nobody else reads it this way before the transaction is over, in whatever process. */
    Optional<Credential> lock(CredentialId id) {
        return database.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query(CredentialStore::credential)
                .optional();
    }

    /** The sealed token; empty for a credential without one. */
    Optional<byte[]> token(CredentialId id) {
        return database.sql("select token from stored_credential where id = ? and token is not null")
                .param(id.value())
                .query((row, _) -> row.getBytes("token"))
                .optional();
    }

    /** What is sealed of it beside a token; empty for a credential without. */
    Optional<byte[]> data(CredentialId id) {
        return database.sql("select data from stored_credential where id = ? and data is not null")
                .param(id.value())
                .query((row, _) -> row.getBytes("data"))
                .optional();
    }

    /** Adds it unless the name is taken; whether it did. */
    boolean add(Credential credential, Sealed sealed, Instant now) {
        return database.sql("""
                        insert into stored_credential (id, space_id, name, description, cloud_type, cloud_identifier, all_spaces,
                            allowed_spaces, made_by_connecting, person, person_name, username, token, data, created_at,
                            changed_at, provider_id, kind, scopes, bot, next_check_at)
                        values (:id, :space, :name, :description, :cloud_type, :cloud_identifier, :all_spaces, :allowed,
                            :connecting, :person, :person_name, :username, :token, :data, :now, :now, :provider, 'unknown', '{}',
                            false, :now)
                        on conflict do nothing""")
                        .param("id", credential.id().value())
                        .param("space", id(credential.space()), Types.OTHER)
                        .param("name", credential.name())
                        .param("description", credential.description(), Types.VARCHAR)
                        .param("cloud_type", credential.cloudType())
                        .param("cloud_identifier", credential.cloudIdentifier())
                        .param("all_spaces", credential.allSpaces())
                        .param("allowed", ids(credential.allowedSpaces()))
                        .param("connecting", credential.madeByConnecting())
                        .param("person", credential.person().value())
                        .param("person_name", credential.personName())
                        .param("username", credential.username(), Types.VARCHAR)
                        .param("token", sealed.token(), Types.BINARY)
                        .param("data", sealed.data(), Types.BINARY)
                        .param("provider", id(credential.provider()), Types.OTHER)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Writes what a person may change beside the secret. */
    void change(Credential credential, Instant now) {
        database.sql("""
                update stored_credential set description = :description, cloud_identifier = :identifier,
                    all_spaces = :all_spaces, allowed_spaces = :allowed, changed_at = :now where id = :id""")
                .param("id", credential.id().value())
                .param("description", credential.description(), Types.VARCHAR)
                .param("identifier", credential.cloudIdentifier())
                .param("all_spaces", credential.allSpaces())
                .param("allowed", ids(credential.allowedSpaces()))
                .param("now", Columns.at(now))
                .update();
    }

    /** Another secret: what was known of the old one is forgotten. */
    void replace(CredentialId id, @Nullable String username, Sealed sealed, Instant now) {
        database.sql("""
                update stored_credential set token = :token, data = :data, username = :username, changed_at = :now,
                    broken = null, broken_since = null, announced_days = null, rotating_since = null, rotation_refused = null,
                    checked_at = null, next_check_at = :now where id = :id""")
                .param("id", id.value())
                .param("username", username, Types.VARCHAR)
                .param("token", sealed.token(), Types.BINARY)
                .param("data", sealed.data(), Types.BINARY)
                .param("now", Columns.at(now))
                .update();
    }

    /** Writes down what the host told, and that it is good. */
    void learn(CredentialId id, ProviderId provider, TokenFacts facts, Instant now, Instant next) {
        database.sql("""
                update stored_credential set provider_id = :provider, kind = :kind, token_number = :number,
                    token_name = :token_name, scopes = :scopes, token_created_at = :token_created, expires_at = :expires,
                    account = :account, account_name = :account_name, bot = :bot, role = :role, place = :place,
                    place_number = :place_number, page = :page, checked_at = :now, next_check_at = :next,
                    broken = null, broken_since = null,
                    announced_days = case when expires_at is not distinct from :expires then announced_days end
                where id = :id""")
                .param("id", id.value())
                .param("provider", provider.value())
                .param("kind", facts.kind().label())
                .param("number", facts.number(), Types.VARCHAR)
                .param("token_name", facts.name(), Types.VARCHAR)
                .param("scopes", facts.scopes().toArray(String[]::new))
                .param("token_created", Columns.atOrNull(facts.created()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("expires", Columns.atOrNull(facts.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", facts.account(), Types.VARCHAR)
                .param("account_name", facts.accountName(), Types.VARCHAR)
                .param("bot", facts.bot())
                .param("role", facts.role(), Types.VARCHAR)
                .param("place", facts.place(), Types.VARCHAR)
                .param("place_number", facts.placeNumber(), Types.VARCHAR)
                .param("page", facts.page(), Types.VARCHAR)
                .param("now", Columns.at(now))
                .param("next", Columns.at(next))
                .update();
    }

    void delete(CredentialId id) {
        database.sql("delete from stored_credential where id = ?")
                .param(id.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from stored_credential where space_id = ?")
                .param(space.value())
                .update();
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        var space = row.getObject("space_id", UUID.class);
        var provider = row.getObject("provider_id", UUID.class);
        return new Credential(
                new CredentialId(row.getObject("id", UUID.class)),
                space == null ? null : new SpaceId(space),
                row.getString("name"),
                row.getString("description"),
                row.getString("cloud_type"),
                row.getString("cloud_identifier"),
                row.getBoolean("all_spaces"),
                Stream.of((UUID[]) row.getArray("allowed_spaces").getArray())
                        .map(SpaceId::new)
                        .toList(),
                row.getBoolean("made_by_connecting"),
                new UserId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getString("username"),
                row.getBytes("token") != null,
                provider == null ? null : new ProviderId(provider),
                facts(row),
                new Credential.Health(
                        Columns.instant(row, "checked_at"),
                        row.getString("broken"),
                        Columns.instant(row, "broken_since"),
                        Columns.instant(row, "rotating_since"),
                        Columns.instant(row, "rotated_at"),
                        row.getString("rotation_refused")),
                Objects.requireNonNull(Columns.instant(row, "created_at")));
    }

    private static TokenFacts facts(ResultSet row) throws SQLException {
        return new TokenFacts(
                TokenKind.of(row.getString("kind")),
                row.getString("token_number"),
                row.getString("token_name"),
                Columns.texts(row.getArray("scopes")),
                Columns.instant(row, "token_created_at"),
                Columns.instant(row, "expires_at"),
                row.getString("account"),
                row.getString("account_name"),
                row.getBoolean("bot"),
                row.getString("role"),
                row.getString("place"),
                row.getString("place_number"),
                row.getString("page"));
    }

    private static @Nullable UUID id(@Nullable SpaceId space) {
        return space == null ? null : space.value();
    }

    private static @Nullable UUID id(@Nullable ProviderId provider) {
        return provider == null ? null : provider.value();
    }

    private static UUID[] ids(List<SpaceId> spaces) {
        return spaces.stream().map(SpaceId::value).toArray(UUID[]::new);
    }
}
