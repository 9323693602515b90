package dev.slipway.environment;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Environments in the database. */
@Component
class EnvironmentStore {
    private static final String SELECT = """
            select id, space_id, name, blueprint_name, facts, automation, owner_id, initiator_id, all_space_members,
                collaborators, status, created_at, starts_at, active_at, ends_at, ended_at, updated_at
            from environment
            """;
    private static final String OPEN = " status in ('SCHEDULED', 'LAUNCHING', 'ACTIVE', 'ACTIVE_WITH_ERROR') ";

    private final JdbcClient database;
    private final JsonMapper json;

    EnvironmentStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(Environment environment, byte[] plan) {
        database.sql("""
                insert into environment (id, space_id, name, blueprint_name, blueprint_repository, facts, automation, owner_id, initiator_id,
                    all_space_members, collaborators, status, plan, created_at, starts_at, ends_at, updated_at)
                values (:id, :space, :name, :blueprint, :repository, :facts, :automation, :owner, :initiator,
                    :everybody, :collaborators, :status, :plan, :created, :starts, :ends, :created)""")
                .param("id", environment.id())
                .param("space", environment.space().value())
                .param("name", environment.name())
                .param("blueprint", environment.blueprintName())
                .param("repository", environment.facts().repositoryName())
                .param("facts", json.writeValueAsString(environment.facts()))
                .param("automation", environment.automation())
                .param("owner", environment.owner().value())
                .param("initiator", environment.initiator().value())
                .param("everybody", environment.allSpaceMembers())
                .param("collaborators", ids(environment.collaborators()))
                .param("status", environment.status().name())
                .param("plan", plan)
                .param("created", at(environment.created()))
                .param("starts", at(environment.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", at(environment.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Environment> find(String id) {
        return database.sql(SELECT + " where id = ?")
                .param(id)
                .query(this::environment)
                .optional();
    }

    /** Holds it until the end of the transaction. */
    Optional<Environment> lock(String id) {
        return database.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(this::environment)
                .optional();
    }

    byte[] plan(String id) {
        return database.sql("select plan from environment where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes("plan"))
                .single();
    }

    /** Those of a space, newest first. */
    List<Environment> list(SpaceId space, EnvironmentFilter filter) {
        return database.sql(SELECT + """
                where space_id = :space and (cast(:owner as uuid) is null or owner_id = :owner)
                    and (cast(:automation as boolean) is null or automation = :automation)
                    and (cast(:name as text) is null or name = :name)
                order by created_at desc, id limit :limit""")
                .param("space", space.value())
                .param("owner", filter.owner() == null ? null : filter.owner().value(), Types.OTHER)
                .param("automation", filter.automation(), Types.BOOLEAN)
                .param("name", filter.name(), Types.VARCHAR)
                .param("limit", filter.limit())
                .query(this::environment)
                .list();
    }

    /** Writes what can change. */
    void update(Environment environment) {
        database.sql("""
                update environment set name = :name, owner_id = :owner, all_space_members = :everybody,
                    collaborators = :collaborators, status = :status, active_at = :active, ends_at = :ends, ended_at = :ended,
                    updated_at = :updated
                where id = :id""")
                .param("id", environment.id())
                .param("name", environment.name())
                .param("owner", environment.owner().value())
                .param("everybody", environment.allSpaceMembers())
                .param("collaborators", ids(environment.collaborators()))
                .param("status", environment.status().name())
                .param("active", at(environment.activeSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", at(environment.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", at(environment.ended()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("updated", at(environment.updated()))
                .update();
    }

    /** Those whose time is up. */
    List<String> due(Instant now) {
        return database.sql("select id from environment where ends_at <= ? and " + OPEN)
                .param(at(now))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Those whose launch was put off until now. */
    List<String> toStart(Instant now) {
        return database.sql("select id from environment where starts_at <= ? and status = 'SCHEDULED'")
                .param(at(now))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** When the next one begins, or its time is up. */
    Optional<Instant> nextMoment() {
        return database.sql("""
                        select least(
                            (select min(ends_at) from environment where ends_at is not null and %s),
                            (select min(starts_at) from environment where status = 'SCHEDULED')) as next""".formatted(OPEN))
                .query((row, _) -> Optional.ofNullable(instant(row, "next")))
                .single();
    }

    /** Those with work under way that nobody touched since a moment. */
    List<String> quiet(Instant since) {
        return database.sql(
                        "select id from environment where status in ('LAUNCHING', 'TERMINATING') and updated_at < ?")
                .param(at(since))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** How many of a space live. */
    long countOpen(SpaceId space) {
        return database.sql("select count(*) from environment where space_id = ? and ended_at is null")
                .param(space.value())
                .query(Long.class)
                .single();
    }

    /** How many of a blueprint live. */
    long countOpen(SpaceId space, String repository, String blueprint) {
        return database.sql("""
                select count(*) from environment
                where space_id = :space and ended_at is null and blueprint_name = :blueprint
                    and blueprint_repository = :repository""")
                .param("space", space.value())
                .param("blueprint", blueprint)
                .param("repository", repository)
                .query(Long.class)
                .single();
    }

    /** Lets launches of a blueprint pass one at a time until the transaction ends. */
    void queueUp(SpaceId space, String repository, String blueprint) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 900))")
                .param(space + "/" + repository + "/" + blueprint)
                .query()
                .listOfRows();
    }

    private Environment environment(ResultSet row, int number) throws SQLException {
        return new Environment(
                row.getString("id"),
                new SpaceId(row.getObject("space_id", UUID.class)),
                row.getString("name"),
                row.getString("blueprint_name"),
                json.readValue(row.getString("facts"), Facts.class),
                row.getBoolean("automation"),
                new UserId(row.getObject("owner_id", UUID.class)),
                new UserId(row.getObject("initiator_id", UUID.class)),
                row.getBoolean("all_space_members"),
                Arrays.stream((UUID[]) row.getArray("collaborators").getArray())
                        .map(UserId::new)
                        .toList(),
                EnvironmentStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "starts_at"),
                instant(row, "active_at"),
                instant(row, "ends_at"),
                instant(row, "ended_at"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static UUID[] ids(List<UserId> people) {
        return people.stream().map(UserId::value).toArray(UUID[]::new);
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
