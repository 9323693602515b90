package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Secrets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that payloads share: the project, its repository, a person, a commit (lib/gitlab/data_builder, hook_attrs). */
final class Attributes {
    private Attributes() {}

    static Map<String, @Nullable Object> project(Instance instance, Project project) {
        String web = instance.webUrl(project);
        return Json.object(
                "id", project.id(),
                "name", project.name(),
                "description", project.description(),
                "web_url", web,
                "avatar_url", null,
                "git_ssh_url", instance.sshUrl(project),
                "git_http_url", instance.httpUrl(project),
                "namespace",
                        instance.store()
                                .namespaces()
                                .find(project.namespaceId())
                                .map(Namespace::name)
                                .orElse(""),
                "visibility_level", project.visibility().level(),
                "path_with_namespace", project.fullPath(),
                "default_branch", project.defaultBranch(),
                "ci_config_path", null,
                "homepage", web,
                "url", instance.sshUrl(project),
                "ssh_url", instance.sshUrl(project),
                "http_url", instance.httpUrl(project));
    }

    /** The old and shorter form. */
    static Map<String, @Nullable Object> repository(Instance instance, Project project) {
        return Json.object(
                "name", project.name(),
                "url", instance.sshUrl(project),
                "description", project.description(),
                "homepage", instance.webUrl(project));
    }

    static String avatar(Person person) {
        return "https://www.gravatar.com/avatar/" + Secrets.digest(person.email()) + "?s=80&d=identicon";
    }

    static Map<String, @Nullable Object> user(Person person) {
        return Json.object(
                "id", person.id(),
                "name", person.name(),
                "username", person.username(),
                "avatar_url", avatar(person),
                "email", "[REDACTED]");
    }

    static Map<String, @Nullable Object> commit(Instance instance, Project project, Commit commit) {
        return Json.object(
                "id", commit.id(),
                "message", commit.message(),
                "title", commit.title(),
                "timestamp", commit.committedAt(),
                "url", instance.webUrl(project) + "/-/commit/" + commit.id(),
                "author", Json.object("name", commit.authorName(), "email", commit.authorEmail()));
    }
}
