package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
class PersonStore {
    private static final String COLUMNS = "id, email, username, name, avatar_url, role, joined_at";

    private final JdbcClient database;

    PersonStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> byId(UserId id) {
        return database.sql("select " + COLUMNS + " from person where id = ?")
                .param(id.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** The roles in the account and in the space. */
    Powers powers(UserId id, SpaceId space) {
        return database.sql("""
                        select p.role as account_role, m.role as space_role
                        from person p left join space_member m on m.person_id = p.id and m.space_id = :space
                        where p.id = :id""")
                .param("id", id.value())
                .param("space", space.value())
                .query((row, _) -> {
                    String role = row.getString("space_role");
                    return new Powers(
                            AccountRole.valueOf(row.getString("account_role")),
                            role == null ? null : SpaceRole.valueOf(role));
                })
                .optional()
                .orElse(new Powers(null, null));
    }

    Optional<Person> byEmail(String email) {
        return database.sql("select " + COLUMNS + " from person where lower(email) = ?")
                .param(email)
                .query((row, _) -> person(row))
                .optional();
    }

    Optional<Person> byIdentity(String issuer, String subject) {
        return database.sql("select " + COLUMNS + " from person where id ="
                        + " (select person_id from person_identity where issuer = ? and subject = ?)")
                .params(issuer, subject)
                .query((row, _) -> person(row))
                .optional();
    }

    List<Person> all() {
        return database.sql("select " + COLUMNS + " from person order by email")
                .query((row, _) -> person(row))
                .list();
    }

    boolean isKnownFrom(UserId person, String issuer) {
        return database.sql("select exists(select from person_identity where person_id = ? and issuer = ?)")
                .params(person.value(), issuer)
                .query(Boolean.class)
                .single();
    }

    int countOf(String issuer) {
        return database.sql("select count(distinct person_id)::int from person_identity where issuer = ?")
                .param(issuer)
                .query(Integer.class)
                .single();
    }

    void add(Person person, String issuer, String subject) {
        database.sql("""
                insert into person (id, email, username, name, avatar_url, role, joined_at)
                values (:id, :email, :username, :name, :avatar, :role, :joined)""")
                .param("id", person.id().value())
                .param("email", person.email())
                .param("username", person.username())
                .param("name", person.name())
                .param("avatar", person.avatarUrl(), java.sql.Types.VARCHAR)
                .param("role", person.role().name())
                .param("joined", OffsetDateTime.ofInstant(person.joined(), ZoneOffset.UTC))
                .update();
        database.sql("insert into person_identity (issuer, subject, person_id) values (?, ?, ?)")
                .params(issuer, subject, person.id().value())
                .update();
    }

    void change(Person person) {
        database.sql("""
                update person set email = :email, username = :username, name = :name, avatar_url = :avatar
                where id = :id""")
                .param("id", person.id().value())
                .param("email", person.email())
                .param("username", person.username())
                .param("name", person.name())
                .param("avatar", person.avatarUrl(), java.sql.Types.VARCHAR)
                .update();
    }

    /** Keeps other transactions from changing account roles until this one ends. */
    void holdRoles() {
        database.sql("select pg_advisory_xact_lock(200)").query().listOfRows();
    }

    /** Keeps others from arriving until this transaction ends, so that two first sign-ins of somebody make one person. */
    void holdArrivals() {
        database.sql("select pg_advisory_xact_lock(201)").query().listOfRows();
    }

    void setRole(UserId person, AccountRole role) {
        database.sql("update person set role = ? where id = ?")
                .params(role.name(), person.value())
                .update();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("name"),
                AccountRole.valueOf(row.getString("role")),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getString("avatar_url"));
    }
}
