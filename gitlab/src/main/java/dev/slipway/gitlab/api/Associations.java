package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token reaches: groups and projects of which its holder is a member. */
final class Associations {
    private Associations() {}

    static Map<String, @Nullable Object> of(Instance instance, Person person, int least) {
        View view = instance.access().of(person);
        return Json.object(
                "groups",
                instance
                        .store()
                        .namespaces()
                        .all(one -> one.isGroup() && instance.access().groupLevel(person.id(), one) >= least)
                        .stream()
                        .map(one -> group(instance, one, instance.access().groupLevel(person.id(), one)))
                        .toList(),
                "projects",
                instance.store().projects().all(one -> view.level(one) >= least).stream()
                        .map(one -> project(instance, one, person))
                        .toList());
    }

    private static Map<String, @Nullable Object> group(Instance instance, Namespace group, int level) {
        return Json.object(
                "id", group.id(),
                "web_url", instance.webUrl(group),
                "name", group.name(),
                "parent_id", group.parentId(),
                "organization_id", 1,
                "access_levels", level,
                "visibility", group.visibility().label());
    }

    private static Map<String, @Nullable Object> project(Instance instance, Project project, Person person) {
        Map<String, @Nullable Object> simple = new ProjectEntity(instance, person).simple(project);
        Namespace namespace =
                instance.store().namespaces().find(project.namespaceId()).orElseThrow();
        int direct = instance.access().direct(Membership.Place.PROJECT, project.id()).stream()
                .filter(member -> member.personId() == person.id())
                .mapToInt(Membership::level)
                .max()
                .orElse(0);
        int inherited = instance.access().groupLevel(person.id(), namespace);
        Map<String, @Nullable Object> entity = Json.object();
        for (String name : new String[] {
            "id", "description", "name", "name_with_namespace", "path", "path_with_namespace", "created_at"
        }) {
            entity.put(name, simple.get(name));
        }
        entity.put(
                "access_levels",
                Json.object(
                        "project_access_level", direct == 0 ? null : direct,
                        "group_access_level", inherited == 0 ? null : inherited));
        entity.put("visibility", project.visibility().label());
        entity.put("web_url", instance.webUrl(project));
        entity.put("namespace", simple.get("namespace"));
        return entity;
    }
}
