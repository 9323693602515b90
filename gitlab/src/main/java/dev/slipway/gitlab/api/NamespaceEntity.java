package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Namespace;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups and namespaces as the API shows them. */
final class NamespaceEntity {
    private static final String GROUP = """
            {"id":0,"web_url":"","name":"","path":"","description":"","visibility":"private","share_with_group_lock":false,
             "require_two_factor_authentication":false,"two_factor_grace_period":48,"project_creation_level":"developer",
             "auto_devops_enabled":null,"subgroup_creation_level":"maintainer","emails_disabled":false,"emails_enabled":true,
             "show_diff_preview_in_email":true,"mentions_disabled":null,"lfs_enabled":true,"archived":false,
             "math_rendering_limits_enabled":true,"lock_math_rendering_limits_enabled":false,"default_branch":null,
             "default_branch_protection":2,"default_branch_protection_defaults":{"allowed_to_push":[{"access_level":40}],
             "allow_force_push":false,"allowed_to_merge":[{"access_level":40}]},"avatar_url":null,"request_access_enabled":true,"full_name":"","full_path":"",
             "created_at":"","parent_id":null,"organization_id":1,"shared_runners_setting":"enabled","max_artifacts_size":null,
             "marked_for_deletion_on":null}
            """;

    private NamespaceEntity() {}

    /** As part of a project. */
    static Map<String, @Nullable Object> brief(Instance instance, Namespace namespace) {
        return Json.object(
                "id", namespace.id(),
                "name", namespace.name(),
                "path", namespace.path(),
                "kind", namespace.isGroup() ? "group" : "user",
                "full_path", namespace.fullPath(),
                "parent_id", namespace.parentId(),
                "avatar_url", null,
                "web_url", instance.webUrl(namespace));
    }

    /** The names of a namespace and all above, outermost first. */
    static String fullName(Instance instance, Namespace namespace) {
        return instance.store().lineage(namespace.id()).reversed().stream()
                .map(Namespace::name)
                .collect(Collectors.joining(" / "));
    }

    /** A group for itself, in GitLab's order of keys. */
    static Map<String, @Nullable Object> group(Instance instance, Namespace group) {
        Map<String, @Nullable Object> entity = Json.constant(GROUP);
        entity.put("id", group.id());
        entity.put("web_url", instance.webUrl(group));
        entity.put("name", group.name());
        entity.put("path", group.path());
        entity.put("description", group.description());
        entity.put("visibility", group.visibility().label());
        entity.put("full_name", fullName(instance, group));
        entity.put("full_path", group.fullPath());
        entity.put("created_at", Times.iso(group.createdAt()));
        entity.put("parent_id", group.parentId());
        return entity;
    }
}
