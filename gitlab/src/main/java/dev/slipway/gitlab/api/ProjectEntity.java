package dev.slipway.gitlab.api;

import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Projects as the API shows them to somebody. */
record ProjectEntity(Instance instance, @Nullable Person viewer) {

    /** The short form: what {@code simple=true} and the public get. */
    Map<String, @Nullable Object> simple(Project project) {
        Namespace namespace = namespace(project);
        Map<String, @Nullable Object> entity = Json.object(
                "id", project.id(),
                "description", project.description(),
                "name", project.name(),
                "name_with_namespace", NamespaceEntity.fullName(instance, namespace) + " / " + project.name(),
                "path", project.path(),
                "path_with_namespace", project.fullPath(),
                "created_at", Times.iso(project.createdAt()),
                "default_branch", project.defaultBranch(),
                "tag_list", project.topics(),
                "topics", project.topics(),
                "ssh_url_to_repo", sshUrl(project),
                "http_url_to_repo", instance.webUrl(project) + ".git",
                "web_url", instance.webUrl(project),
                "readme_url", instance.webUrl(project) + "/-/blob/" + project.defaultBranch() + "/README.md",
                "forks_count", 0,
                "avatar_url", null,
                "star_count", 0,
                "last_activity_at", Times.iso(project.lastActivityAt()));
        entity.put("visibility", project.visibility().label());
        entity.put("namespace", NamespaceEntity.brief(instance, namespace));
        if (!instance.access().readsCode(viewer, project)) {
            entity.keySet().removeAll(List.of("default_branch", "readme_url", "forks_count"));
        }
        return entity;
    }

    /** The long form. */
    Map<String, @Nullable Object> full(Project project) {
        Map<String, @Nullable Object> entity = simple(project);
        entity.remove("visibility");
        String self = instance.url() + "/api/v4/projects/" + project.id();
        entity.putAll(Json.object(
                "container_registry_image_prefix", "registry." + host() + "/" + project.fullPath(),
                "_links", links(self),
                "packages_enabled", true,
                "empty_repo", empty(project),
                "archived", project.archived(),
                "visibility", project.visibility().label()));
        Namespace namespace = namespace(project);
        Long owner = namespace.ownerId();
        if (owner != null) {
            instance.store()
                    .people()
                    .find(owner)
                    .ifPresent(one -> entity.put("owner", PersonEntity.basic(instance, one)));
        }
        entity.putAll(settings(project));
        entity.put("shared_with_groups", SharesApi.shown(instance, Membership.Place.PROJECT, project.id()));
        entity.put("repository_access_level", project.access());
        entity.put("permissions", permissions(project));
        return entity;
    }

    private static Map<String, @Nullable Object> links(String self) {
        return Json.object(
                "self", self,
                "issues", self + "/issues",
                "merge_requests", self + "/merge_requests",
                "repo_branches", self + "/repository/branches",
                "labels", self + "/labels",
                "events", self + "/events",
                "members", self + "/members");
    }

    private static Map<String, @Nullable Object> settings(Project project) {
        return Json.object(
                "resolve_outdated_diff_discussions", false,
                "issues_enabled", true,
                "merge_requests_enabled", true,
                "wiki_enabled", true,
                "jobs_enabled", true,
                "snippets_enabled", true,
                "repository_access_level", "enabled",
                "shared_runners_enabled", true,
                "lfs_enabled", true,
                "creator_id", project.creatorId(),
                "import_status", "none",
                "open_issues_count", 0,
                "ci_config_path", "",
                "public_jobs", true,
                "shared_with_groups", List.of(),
                "only_allow_merge_if_pipeline_succeeds", false,
                "request_access_enabled", true,
                "merge_method", "merge",
                "squash_option", "default_off",
                "updated_at", Times.iso(project.lastActivityAt()));
    }

    private @Nullable Map<String, @Nullable Object> permissions(Project project) {
        Person person = viewer;
        if (person == null) {
            return null;
        }
        OptionalInt direct = level(Membership.Place.PROJECT, project.id(), person);
        OptionalInt inherited = instance.store().lineage(project.namespaceId()).stream()
                .flatMapToInt(group -> level(Membership.Place.GROUP, group.id(), person).stream())
                .max();
        return Json.object("project_access", access(direct), "group_access", access(inherited));
    }

    private OptionalInt level(Membership.Place place, long id, Person person) {
        return instance.access().direct(place, id).stream()
                .filter(member -> member.personId() == person.id())
                .mapToInt(Membership::level)
                .max();
    }

    private static @Nullable Map<String, @Nullable Object> access(OptionalInt level) {
        return level.isEmpty() ? null : Json.object("access_level", level.getAsInt(), "notification_level", 3);
    }

    private boolean empty(Project project) {
        Repository repository = instance.repositories().open(project.id());
        try {
            return repository.isEmpty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Namespace namespace(Project project) {
        return instance.store().namespaces().find(project.namespaceId()).orElseThrow();
    }

    private String sshUrl(Project project) {
        return "git@" + host() + ":" + project.fullPath() + ".git";
    }

    private String host() {
        return Objects.requireNonNullElse(URI.create(instance.url()).getHost(), "localhost");
    }
}
