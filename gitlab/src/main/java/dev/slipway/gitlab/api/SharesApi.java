package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Projects and groups that are shared with groups. */
final class SharesApi {
    void addTo(Endpoints endpoints) {
        endpoints
                .on("POST", "/projects/:id/share", Scopes.WRITE, this::shareProject)
                .on("DELETE", "/projects/:id/share/:group", Scopes.WRITE, this::unshareProject)
                .on("POST", "/groups/:id/share", Scopes.WRITE, this::shareGroup)
                .on("DELETE", "/groups/:id/share/:group", Scopes.WRITE, this::unshareGroup)
                .get("/groups/:id/projects/shared", Scopes.READ, this::shared)
                .get("/projects/:id/invited_groups", Scopes.READ, this::invitedToProject)
                .get("/groups/:id/invited_groups", Scopes.READ, this::invitedToGroup);
    }

    /** As part of what is shared. */
    static List<Map<String, @Nullable Object>> shown(Instance instance, Membership.Place place, long id) {
        return shares(instance, place, id).stream()
                .flatMap(share -> instance.store().namespaces().find(share.groupId()).stream()
                        .map(group -> Json.object(
                                "group_id", group.id(),
                                "group_name", group.name(),
                                "group_full_path", group.fullPath(),
                                "group_access_level", share.level(),
                                "expires_at", null)))
                .toList();
    }

    private static List<Share> shares(Instance instance, Membership.Place place, long id) {
        return instance.store().shares().all(share -> share.place() == place && share.placeId() == id);
    }

    private Reply shareProject(ApiCall call) {
        Project project = call.project(Role.MAINTAINER);
        Share made = share(call, Membership.Place.PROJECT, project.id());
        return Reply.json(
                201,
                Json.object(
                        "id", made.id(),
                        "project_id", project.id(),
                        "group_id", made.groupId(),
                        "group_access", made.level(),
                        "expires_at", null));
    }

    private Reply shareGroup(ApiCall call) {
        Namespace group = call.group(Role.OWNER);
        share(call, Membership.Place.GROUP, group.id());
        Map<String, @Nullable Object> entity = NamespaceEntity.group(call.instance(), group);
        entity.put("shared_with_groups", shown(call.instance(), Membership.Place.GROUP, group.id()));
        return Reply.json(201, entity);
    }

    private static Share share(ApiCall call, Membership.Place place, long id) {
        long with = ProjectFilter.number(call.parameters(), "group_id", -1);
        call.required("group_id");
        int level = Role.of((int) ProjectFilter.number(call.parameters(), "group_access", -1))
                .map(Role::level)
                .orElseThrow(() -> Failures.error(
                        400,
                        call.parameters().text("group_access") == null
                                ? "group_access is missing, group_access does not have a valid value"
                                : "group_access does not have a valid value"));
        Namespace group = call.instance()
                .store()
                .namespaces()
                .find(with)
                .filter(Namespace::isGroup)
                .filter(one -> call.instance().access().sees(call.viewer(), one))
                .orElseThrow(() -> Failures.notFound("Group"));
        return call.instance().store().exclusively(() -> {
            if (shares(call.instance(), place, id).stream().anyMatch(share -> share.groupId() == group.id())) {
                throw Failures.message(409, "Group already shared with this group");
            }
            return call.instance().store().shares().add(row -> new Share(row, place, id, group.id(), level));
        });
    }

    private Reply unshareProject(ApiCall call) {
        return unshare(
                call, Membership.Place.PROJECT, call.project(Role.MAINTAINER).id());
    }

    private Reply unshareGroup(ApiCall call) {
        return unshare(call, Membership.Place.GROUP, call.group(Role.OWNER).id());
    }

    private static Reply unshare(ApiCall call, Membership.Place place, long id) {
        long group = call.number("group");
        Share share = shares(call.instance(), place, id).stream()
                .filter(one -> one.groupId() == group)
                .findFirst()
                .orElseThrow(() -> Failures.notFound("Group Link"));
        call.instance().store().shares().remove(share.id());
        return Reply.empty(204);
    }

    private Reply shared(ApiCall call) {
        Namespace group = call.group();
        ProjectFilter filter = ProjectFilter.of(call);
        List<Long> shared = call
                .instance()
                .store()
                .shares()
                .all(share -> share.place() == Membership.Place.PROJECT && share.groupId() == group.id())
                .stream()
                .map(Share::placeId)
                .toList();
        return ProjectsApi.answer(call, project -> shared.contains(project.id()) && filter.fits(project));
    }

    private Reply invitedToProject(ApiCall call) {
        return invited(call, Membership.Place.PROJECT, call.project().id());
    }

    private Reply invitedToGroup(ApiCall call) {
        return invited(call, Membership.Place.GROUP, call.group().id());
    }

    private static Reply invited(ApiCall call, Membership.Place place, long id) {
        List<Namespace> groups = shares(call.instance(), place, id).stream()
                .flatMap(share -> call.instance().store().namespaces().find(share.groupId()).stream())
                .filter(group -> call.instance().access().sees(call.viewer(), group))
                .toList();
        return Pages.offset(call, groups, group -> NamespaceEntity.group(call.instance(), group));
    }
}
