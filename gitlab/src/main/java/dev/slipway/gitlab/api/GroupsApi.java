package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Visibility;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups: finding, making, removing, and what is in them. */
final class GroupsApi {
    private static final Pattern PATH = Pattern.compile("[a-zA-Z0-9_.][a-zA-Z0-9_.-]*");

    void addTo(Endpoints endpoints) {
        endpoints
                .get("/groups", Scopes.READ, this::list)
                .on("POST", "/groups", Scopes.WRITE, this::create)
                .get("/groups/:id", Scopes.READ, this::one)
                .on("DELETE", "/groups/:id", Scopes.WRITE, this::delete)
                .get("/groups/:id/projects", Scopes.READ, this::projects)
                .get("/groups/:id/subgroups", Scopes.READ, call -> below(call, true))
                .get("/groups/:id/descendant_groups", Scopes.READ, call -> below(call, false))
                .get("/namespaces", Scopes.READ, this::namespaces);
    }

    private Reply list(ApiCall call) {
        Parameters parameters = call.parameters();
        Person viewer = call.viewer();
        int least = number(parameters.text("min_access_level", "0"));
        boolean open = parameters.isTrue("all_available") || viewer == null || viewer.admin();
        List<Namespace> found = call.instance()
                .store()
                .namespaces()
                .all(group -> group.isGroup()
                        && matches(parameters, group)
                        && call.instance().access().sees(viewer, group)
                        && (!parameters.isTrue("top_level_only") || group.parentId() == null)
                        && (open
                                || viewer == null
                                || call.instance().access().effective(viewer, group) >= Math.max(1, least))
                        && (!parameters.isTrue("owned")
                                || Role.OWNER.heldBy(call.instance().access().effective(viewer, group))));
        return answer(call, found);
    }

    private static int number(String text) {
        if (!ApiCall.isNumber(text)) {
            throw Failures.error(400, "min_access_level is invalid");
        }
        return Integer.parseInt(text);
    }

    private static boolean matches(Parameters parameters, Namespace group) {
        String search = parameters.text("search", "").toLowerCase(Locale.ROOT);
        return (search.isEmpty()
                        || group.name().toLowerCase(Locale.ROOT).contains(search)
                        || group.fullPath().toLowerCase(Locale.ROOT).contains(search))
                && !parameters.list("skip_groups").contains(Long.toString(group.id()));
    }

    private static Reply answer(ApiCall call, List<Namespace> groups) {
        Comparator<Namespace> order = switch (call.parameters().text("order_by", "name")) {
            case "id" -> Comparator.comparingLong(Namespace::id);
            case "path" -> Comparator.comparing(Namespace::fullPath);
            default -> Comparator.comparing(group -> group.name().toLowerCase(Locale.ROOT));
        };
        boolean descending = call.parameters().text("sort", "asc").equals("desc");
        List<Namespace> sorted =
                groups.stream().sorted(descending ? order.reversed() : order).toList();
        return Pages.offset(call, sorted, group -> NamespaceEntity.group(call.instance(), group));
    }

    private Reply one(ApiCall call) {
        Namespace group = call.group();
        Map<String, @Nullable Object> entity = NamespaceEntity.group(call.instance(), group);
        entity.put("shared_with_groups", SharesApi.shown(call.instance(), Membership.Place.GROUP, group.id()));
        if (!"false".equals(call.parameters().text("with_projects"))) {
            ProjectEntity projects = new ProjectEntity(call.instance(), call.viewer());
            entity.put(
                    "projects",
                    call.instance().store().projects().stream()
                            .filter(inside(call, group, false))
                            .limit(100)
                            .map(projects::simple)
                            .toList());
            entity.put("shared_projects", List.of());
        }
        return Reply.json(200, entity);
    }

    private static Predicate<Project> inside(ApiCall call, Namespace group, boolean deep) {
        ProjectFilter filter = ProjectFilter.of(call);
        String prefix = group.fullPath() + "/";
        return project -> (project.namespaceId() == group.id()
                        || (deep && project.fullPath().startsWith(prefix)))
                && filter.fits(project);
    }

    private Reply projects(ApiCall call) {
        return ProjectsApi.answer(
                call, inside(call, call.group(), call.parameters().isTrue("include_subgroups")));
    }

    private Reply below(ApiCall call, boolean directly) {
        Namespace group = call.group();
        String prefix = group.fullPath() + "/";
        List<Namespace> found = call.instance()
                .store()
                .namespaces()
                .all(one -> one.isGroup()
                        && one.fullPath().startsWith(prefix)
                        && (!directly || Long.valueOf(group.id()).equals(one.parentId()))
                        && call.instance().access().sees(call.viewer(), one));
        return answer(call, found);
    }

    private Reply namespaces(ApiCall call) {
        Person person = call.person();
        List<Namespace> found = call.instance()
                .store()
                .namespaces()
                .all(one -> matches(call.parameters(), one)
                        && call.instance().access().effective(person, one) > 0);
        return Pages.offset(call, found, one -> NamespaceEntity.brief(call.instance(), one));
    }

    private Reply create(ApiCall call) {
        Person person = call.person();
        String name = call.required("name");
        String path = call.required("path");
        Namespace parent = parent(call);
        String fullPath = parent == null ? path : parent.fullPath() + "/" + path;
        if (!PATH.matcher(path).matches()) {
            throw Failures.invalid("path", "can contain only letters, digits, '_', '-' and '.'");
        }
        Namespace made = call.instance().store().exclusively(() -> {
            var store = call.instance().store();
            if (store.namespace(fullPath).isPresent() || store.project(fullPath).isPresent()) {
                throw Failures.message(400, "Failed to save group {:path=>[\"has already been taken\"]}");
            }
            return store.namespaces()
                    .add(id -> new Namespace(
                            id,
                            name,
                            path,
                            fullPath,
                            parent == null ? null : parent.id(),
                            null,
                            call.parameters().text("description", ""),
                            Visibility.of(call.parameters().text("visibility", "private"))
                                    .orElse(Visibility.PRIVATE),
                            call.instance().now()));
        });
        own(call, made, person);
        return Reply.json(201, NamespaceEntity.group(call.instance(), made));
    }

    private static void own(ApiCall call, Namespace made, Person person) {
        call.instance()
                .store()
                .memberships()
                .add(id -> new Membership(
                        id,
                        Membership.Place.GROUP,
                        made.id(),
                        person.id(),
                        Role.OWNER.level(),
                        person.id(),
                        call.instance().now(),
                        null));
    }

    private static @Nullable Namespace parent(ApiCall call) {
        String id = call.parameters().text("parent_id", "");
        if (id.isEmpty()) {
            return null;
        }
        Namespace parent = call.instance()
                .store()
                .namespaces()
                .find(ApiCall.isNumber(id) ? Long.parseLong(id) : -1)
                .filter(Namespace::isGroup)
                .filter(one -> call.instance().access().sees(call.viewer(), one))
                .orElseThrow(() -> Failures.notFound("Group"));
        if (!Role.MAINTAINER.heldBy(call.instance().access().effective(call.person(), parent))) {
            throw Failures.forbidden();
        }
        return parent;
    }

    private Reply delete(ApiCall call) throws IOException {
        Namespace group = call.group(Role.OWNER);
        String prefix = group.fullPath() + "/";
        var store = call.instance().store();
        for (Project project : store.projects().all(one -> one.fullPath().startsWith(prefix))) {
            ProjectChangesApi.remove(call.instance(), project);
        }
        for (Namespace one : store.namespaces()
                .all(one -> one.id() == group.id() || one.fullPath().startsWith(prefix))) {
            store.memberships()
                    .removeIf(member -> member.place() == Membership.Place.GROUP && member.placeId() == one.id());
            store.shares().removeIf(share -> share.groupId() == one.id());
            store.namespaces().remove(one.id());
        }
        return Reply.json(202, Map.of("message", "202 Accepted"));
    }
}
