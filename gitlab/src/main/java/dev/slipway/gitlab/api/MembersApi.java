package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members of projects and groups, direct and in all. */
final class MembersApi {
    void addTo(Endpoints endpoints) {
        for (String place : List.of("/projects", "/groups")) {
            String members = place + "/:id/members";
            endpoints
                    .get(members, Scopes.READ, this::direct)
                    .get(members + "/all", Scopes.READ, this::all)
                    .get(members + "/all/:user", Scopes.READ, this::oneOfAll)
                    .get(members + "/:user", Scopes.READ, this::one)
                    .on("POST", members, Scopes.WRITE, this::add)
                    .on("PUT", members + "/:user", Scopes.WRITE, this::change)
                    .on("DELETE", members + "/:user", Scopes.WRITE, this::remove);
        }
    }

    /** Where the members are of whom a call speaks. */
    private record Where(Membership.Place place, long id, Map<Long, Integer> all) {}

    private static Where where(ApiCall call, @Nullable Role needed) {
        if (call.call().path().startsWith("/api/v4/projects/")) {
            Project project = needed == null ? call.project() : call.project(needed);
            return new Where(
                    Membership.Place.PROJECT,
                    project.id(),
                    call.instance().access().members(project));
        }
        Namespace group = needed == null ? call.group() : call.group(needed == Role.MAINTAINER ? Role.OWNER : needed);
        return new Where(
                Membership.Place.GROUP, group.id(), call.instance().access().groupMembers(group));
    }

    private Reply direct(ApiCall call) {
        call.person();
        Where where = where(call, null);
        List<Membership> members = call.instance().access().direct(where.place(), where.id()).stream()
                .filter(member -> matches(call, member.personId()))
                .toList();
        return Pages.offset(call, members, member -> entity(call, member.personId(), member.level(), member));
    }

    private static boolean matches(ApiCall call, long id) {
        String query = call.parameters().text("query", "").toLowerCase(Locale.ROOT);
        List<String> ids = call.parameters().list("user_ids");
        return call.instance()
                .store()
                .people()
                .find(id)
                .filter(person -> ids.isEmpty() || ids.contains(Long.toString(id)))
                .filter(person -> query.isEmpty()
                        || person.username().contains(query)
                        || person.name().toLowerCase(Locale.ROOT).contains(query))
                .isPresent();
    }

    private Reply all(ApiCall call) {
        call.person();
        List<Map.Entry<Long, Integer>> members = where(call, null).all().entrySet().stream()
                .filter(member -> matches(call, member.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        return Pages.offset(call, members, member -> entity(call, member.getKey(), member.getValue(), null));
    }

    private Reply oneOfAll(ApiCall call) {
        call.person();
        long user = call.number("user");
        Integer level = where(call, null).all().get(user);
        if (level == null) {
            throw Failures.noRecord();
        }
        return Reply.json(200, entity(call, user, level, null));
    }

    private static Optional<Membership> directOf(ApiCall call, Where where, long user) {
        return call.instance().access().direct(where.place(), where.id()).stream()
                .filter(member -> member.personId() == user)
                .findFirst();
    }

    private Reply one(ApiCall call) {
        call.person();
        Membership member =
                directOf(call, where(call, null), call.number("user")).orElseThrow(Failures::noRecord);
        return Reply.json(200, entity(call, member.personId(), member.level(), member));
    }

    private static Map<String, @Nullable Object> entity(
            ApiCall call, long id, int level, @Nullable Membership membership) {
        Person person = call.instance().store().people().find(id).orElseThrow(Failures::noRecord);
        Map<String, @Nullable Object> entity = PersonEntity.basic(call.instance(), person);
        entity.remove("public_email");
        entity.put("access_level", level);
        entity.put("created_at", Times.iso(membership == null ? person.createdAt() : membership.createdAt()));
        if (membership != null) {
            call.instance()
                    .store()
                    .people()
                    .find(membership.createdBy())
                    .ifPresent(by -> entity.put("created_by", PersonEntity.basic(call.instance(), by)));
        }
        LocalDate end = membership == null ? null : membership.expiresAt();
        entity.put("expires_at", end == null ? null : end.toString());
        entity.put("membership_state", "active");
        return entity;
    }

    private Reply add(ApiCall call) {
        Where where = where(call, Role.MAINTAINER);
        String id = call.required("user_id");
        int level = level(call);
        Person person = call.instance()
                .store()
                .people()
                .find(ApiCall.isNumber(id) ? Long.parseLong(id) : -1)
                .orElseThrow(() -> Failures.notFound("User"));
        if (directOf(call, where, person.id()).isPresent()) {
            throw Failures.message(409, "Member already exists");
        }
        Membership made = save(call, where, person.id(), level, null);
        return Reply.json(201, entity(call, person.id(), level, made));
    }

    private Reply change(ApiCall call) {
        Where where = where(call, Role.MAINTAINER);
        Membership before = directOf(call, where, call.number("user")).orElseThrow(Failures::noRecord);
        int level = level(call);
        Membership made = save(call, where, before.personId(), level, before);
        return Reply.json(200, entity(call, made.personId(), level, made));
    }

    private Reply remove(ApiCall call) {
        long user = call.number("user");
        boolean leaving = call.person().id() == user;
        Where where = where(call, leaving ? Role.GUEST : Role.MAINTAINER);
        Membership member = directOf(call, where, user).orElseThrow(Failures::noRecord);
        call.instance().store().memberships().remove(member.id());
        return Reply.empty(204);
    }

    private static int level(ApiCall call) {
        String text = call.required("access_level");
        return Role.of(ApiCall.isNumber(text) ? Integer.parseInt(text) : -1)
                .map(Role::level)
                .orElseThrow(() -> Failures.error(400, "access_level does not have a valid value"));
    }

    private static Membership save(ApiCall call, Where where, long person, int level, @Nullable Membership before) {
        Instant made = before == null ? call.instance().now() : before.createdAt();
        LocalDate end = end(call);
        var table = call.instance().store().memberships();
        long by = call.person().id();
        return before == null
                ? table.add(id -> new Membership(id, where.place(), where.id(), person, level, by, made, end))
                : table.put(new Membership(before.id(), where.place(), where.id(), person, level, by, made, end));
    }

    private static @Nullable LocalDate end(ApiCall call) {
        String text = call.parameters().text("expires_at", "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Failures.error(400, "expires_at is invalid");
        }
    }
}
