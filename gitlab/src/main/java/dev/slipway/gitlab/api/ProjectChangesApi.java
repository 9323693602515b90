package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Planting;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Redirect;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Making, changing, archiving, moving and removing projects. */
final class ProjectChangesApi {
    void addTo(Endpoints endpoints) {
        endpoints
                .on("POST", "/projects", Scopes.WRITE, this::create)
                .on("PUT", "/projects/:id", Scopes.WRITE, this::change)
                .on("DELETE", "/projects/:id", Scopes.WRITE, this::delete)
                .on("POST", "/projects/:id/archive", Scopes.WRITE, call -> archive(call, true))
                .on("POST", "/projects/:id/unarchive", Scopes.WRITE, call -> archive(call, false))
                .on("PUT", "/projects/:id/transfer", Scopes.WRITE, this::transfer);
    }

    private static Reply answer(ApiCall call, int status, Project project) {
        return Reply.json(status, new ProjectEntity(call.instance(), call.viewer()).full(project));
    }

    private Reply create(ApiCall call) throws IOException {
        Person person = call.person();
        Parameters parameters = call.parameters();
        String given = parameters.text("path", parameters.text("name", ""));
        if (given.isEmpty()) {
            throw Failures.error(400, "name, path are missing, at least one parameter must be provided");
        }
        String path = parameters.text("path", given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-"));
        Namespace namespace = namespace(call, parameters.text("namespace_id", ""));
        Visibility visibility = Visibility.of(parameters.text("visibility", "private"))
                .orElseThrow(() -> Failures.error(400, "visibility does not have a valid value"));
        Project made = call.instance().store().exclusively(() -> {
            refuseTaken(call, namespace.fullPath() + "/" + path);
            return call.instance()
                    .store()
                    .projects()
                    .add(id -> new Project(
                            id,
                            namespace.id(),
                            parameters.text("name", given),
                            path,
                            namespace.fullPath() + "/" + path,
                            parameters.text("description", ""),
                            visibility,
                            parameters.text("default_branch", "main"),
                            false,
                            parameters.list("topics"),
                            person.id(),
                            call.instance().now(),
                            call.instance().now(),
                            null));
        });
        prepare(call.instance(), made, person, parameters.isTrue("initialize_with_readme"));
        return answer(call, 201, made);
    }

    private static void prepare(Instance instance, Project project, Person person, boolean readme) throws IOException {
        instance.repositories().create(project.id(), project.defaultBranch());
        instance.store()
                .memberships()
                .add(id -> new Membership(
                        id,
                        Membership.Place.PROJECT,
                        project.id(),
                        person.id(),
                        Role.OWNER.level(),
                        person.id(),
                        instance.now(),
                        null));
        if (readme) {
            byte[] text = ("# " + project.name() + "\n").getBytes(StandardCharsets.UTF_8);
            new Planting(instance.repositories())
                    .commit(
                            project.id(),
                            project.defaultBranch(),
                            Map.of("README.md", text),
                            person.name(),
                            person.email(),
                            "Initial commit",
                            instance.now());
        }
    }

    private static void refuseTaken(ApiCall call, String fullPath) {
        var store = call.instance().store();
        if (store.project(fullPath).isPresent() || store.namespace(fullPath).isPresent()) {
            throw Failures.message(
                    400,
                    Map.of(
                            "project_namespace.name", List.of("has already been taken"),
                            "name", List.of("has already been taken"),
                            "path", List.of("has already been taken")));
        }
    }

    /** Where the caller may make projects: their own namespace, or a group in which they are at least Developer. */
    private static Namespace namespace(ApiCall call, String id) {
        var store = call.instance().store();
        Person person = call.person();
        if (id.isEmpty()) {
            return store.namespaces()
                    .first(one -> Long.valueOf(person.id()).equals(one.ownerId()))
                    .orElseThrow(Failures::forbidden);
        }
        return (ApiCall.isNumber(id) ? store.namespaces().find(Long.parseLong(id)) : store.namespace(id))
                .filter(one -> Role.DEVELOPER.heldBy(call.instance().access().effective(person, one)))
                .orElseThrow(() -> Failures.message(400, Map.of("namespace", List.of("is not valid"))));
    }

    private Reply change(ApiCall call) throws IOException {
        Project project = call.project(Role.MAINTAINER);
        Parameters parameters = call.parameters();
        Visibility visibility = Visibility.of(
                        parameters.text("visibility", project.visibility().label()))
                .orElseThrow(() -> Failures.error(400, "visibility does not have a valid value"));
        String branch = parameters.text("default_branch", project.defaultBranch());
        if (!branch.equals(project.defaultBranch())) {
            call.instance().repositories().open(project.id()).head(branch);
        }
        Project described = project.described(parameters.text("description", project.description()), visibility, branch)
                .hidden(repositoryAccess(parameters, project));
        String path = parameters.text("path", project.path());
        return answer(
                call, 200, move(call, described, project.namespaceId(), parameters.text("name", project.name()), path));
    }

    private static String repositoryAccess(Parameters parameters, Project project) {
        String level = parameters.text("repository_access_level", project.access());
        if (!List.of("enabled", "private", "disabled").contains(level)) {
            throw Failures.error(400, "repository_access_level does not have a valid value");
        }
        return level;
    }

    private Reply transfer(ApiCall call) {
        Project project = call.project(Role.OWNER);
        Namespace to = namespace(call, call.required("namespace"));
        return answer(call, 200, move(call, project, to.id(), project.name(), project.path()));
    }

    /** Gives a project its new place and leaves a redirect at the old one. */
    private static Project move(ApiCall call, Project project, long namespace, String name, String path) {
        var store = call.instance().store();
        String fullPath = store.namespaces().find(namespace).orElseThrow().fullPath() + "/" + path;
        if (!fullPath.equals(project.fullPath())) {
            refuseTaken(call, fullPath);
            String old = project.fullPath().toLowerCase(Locale.ROOT);
            store.redirects().removeIf(redirect -> redirect.oldPath().equals(old));
            store.redirects().add(id -> new Redirect(id, old, project.id()));
        }
        return store.projects().put(project.moved(namespace, name, path, fullPath));
    }

    private Reply archive(ApiCall call, boolean now) {
        Project project = call.project(Role.OWNER);
        return answer(call, 201, call.instance().store().projects().put(project.archived(now)));
    }

    private Reply delete(ApiCall call) throws IOException {
        remove(call.instance(), call.project(Role.OWNER));
        return Reply.json(202, Map.of("message", "202 Accepted"));
    }

    /** Removes a project with all that hangs on it. */
    static void remove(Instance instance, Project project) throws IOException {
        var store = instance.store();
        store.memberships()
                .removeIf(member -> member.place() == Membership.Place.PROJECT && member.placeId() == project.id());
        store.shares().removeIf(share -> share.place() == Membership.Place.PROJECT && share.placeId() == project.id());
        store.hooks().removeIf(hook -> hook.of(Membership.Place.PROJECT, project.id()));
        store.redirects().removeIf(redirect -> redirect.projectId() == project.id());
        store.projects().remove(project.id());
        instance.repositories().delete(project.id());
    }
}
