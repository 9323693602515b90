package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships and invitations in the database. */
@Component
class MemberStore {
    private final JdbcClient database;

    MemberStore(JdbcClient database) {
        this.database = database;
    }

    Map<SpaceId, SpaceRole> roles(UserId person) {
        var roles = new HashMap<SpaceId, SpaceRole>();
        database.sql("select space_id, role from space_member where person_id = ?")
                .param(person.value())
                .query(row -> {
                    roles.put(
                            new SpaceId(row.getObject("space_id", UUID.class)),
                            SpaceRole.valueOf(row.getString("role")));
                });
        return roles;
    }

    Map<UserId, SpaceRole> members(SpaceId space) {
        var members = new HashMap<UserId, SpaceRole>();
        database.sql("select person_id, role from space_member where space_id = ?")
                .param(space.value())
                .query(row -> {
                    members.put(
                            new UserId(row.getObject("person_id", UUID.class)),
                            SpaceRole.valueOf(row.getString("role")));
                });
        return members;
    }

    List<Invitation> invitations(SpaceId space) {
        return database.sql("select email, role from space_invitation where space_id = ? order by email")
                .param(space.value())
                .query((row, _) -> new Invitation(row.getString("email"), SpaceRole.valueOf(row.getString("role"))))
                .list();
    }

    void put(SpaceId space, UserId person, SpaceRole role) {
        database.sql("""
                insert into space_member (space_id, person_id, role) values (:space, :person, :role)
                on conflict (space_id, person_id) do update set role = :role""")
                .param("space", space.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    boolean remove(SpaceId space, UserId person) {
        return database.sql("delete from space_member where space_id = ? and person_id = ?")
                        .params(space.value(), person.value())
                        .update()
                > 0;
    }

    void invite(SpaceId space, String email, SpaceRole role) {
        database.sql("""
                insert into space_invitation (space_id, email, role) values (:space, :email, :role)
                on conflict (space_id, email) do update set role = :role""")
                .param("space", space.value())
                .param("email", email)
                .param("role", role.name())
                .update();
    }

    boolean uninvite(SpaceId space, String email) {
        return database.sql("delete from space_invitation where space_id = ? and email = ?")
                        .params(space.value(), email)
                        .update()
                > 0;
    }

    void redeemInvitations(String email, UserId person) {
        database.sql("""
                with redeemed as (delete from space_invitation where email = :email returning space_id, role)
                insert into space_member (space_id, person_id, role) select space_id, :person, role from redeemed
                on conflict do nothing""").param("email", email).param("person", person.value()).update();
    }

    /** Keeps other transactions from changing the space's members until this one ends. */
    void hold(SpaceId space) {
        database.sql("select 1 from space where id = ? for update")
                .param(space.value())
                .query()
                .listOfRows();
    }

    /** A membership that waits for its person. */
    record Invitation(String email, SpaceRole role) {}
}
