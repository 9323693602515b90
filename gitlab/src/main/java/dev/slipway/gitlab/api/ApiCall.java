package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Caller;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of the API with who made it; finds what its path names, or refuses as GitLab does. */
record ApiCall(Instance instance, Call call, @Nullable Caller caller) {

    /** Who looks, null for the public. */
    @Nullable
    Person viewer() {
        return caller == null ? null : caller.person();
    }

    /** Who acts: refuses the public. */
    Person person() {
        if (caller == null) {
            throw Failures.unauthorized();
        }
        return caller.person();
    }

    Parameters parameters() {
        return call.parameters();
    }

    /** A parameter without which nothing goes. */
    String required(String name) {
        String value = parameters().text(name);
        if (value == null) {
            throw Failures.error(400, name + " is missing");
        }
        return value;
    }

    /** A number in the path. */
    long number(String place) {
        try {
            return Long.parseLong(call.place(place));
        } catch (NumberFormatException _) {
            throw Failures.error(400, place + " is invalid");
        }
    }

    /** The project in the path, by id or full path. */
    Project project() {
        String id = call.place("id");
        Optional<Project> found = isNumber(id)
                ? instance.store().projects().find(Long.parseLong(id))
                : instance.store().project(id);
        if (found.filter(this::visible).isPresent()) {
            return found.get();
        }
        instance.store().movedProject(id).filter(this::visible).ifPresent(this::refuseMoved);
        throw Failures.notFound("Project");
    }

    private boolean visible(Project project) {
        return instance.access().sees(viewer(), project);
    }

    private void refuseMoved(Project project) {
        if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
            throw Failures.message(405, "Non GET methods are not allowed for moved projects");
        }
        String path = call.path();
        int from = path.indexOf("/projects/") + "/projects/".length();
        int to = path.indexOf('/', from);
        String query = call.rawQuery() == null ? "" : "?" + call.rawQuery();
        String location =
                instance.url() + path.substring(0, from) + project.id() + (to < 0 ? "" : path.substring(to)) + query;
        throw new Refusal(Reply.text(301, "This resource has been moved permanently to " + location)
                .with("Location", location));
    }

    /** The project in the path, when the caller may do what needs this role. */
    Project project(Role role) {
        person();
        Project project = project();
        require(role, project);
        return project;
    }

    void require(Role role, Project project) {
        Person person = person();
        if (!role.heldBy(instance.access().effective(person, project))) {
            throw Failures.forbidden();
        }
    }

    /** The project in the path, when the caller may read its code. */
    Project projectWithCode() {
        Project project = project();
        if (!instance.access().readsCode(viewer(), project)) {
            throw Failures.forbidden();
        }
        return project;
    }

    /** The group in the path, by id or full path. */
    Namespace group() {
        String id = call.place("id");
        return (isNumber(id)
                        ? instance.store().namespaces().find(Long.parseLong(id))
                        : instance.store().namespace(id))
                .filter(Namespace::isGroup)
                .filter(group -> instance.access().sees(viewer(), group))
                .orElseThrow(() -> Failures.notFound("Group"));
    }

    /** The group in the path, when the caller may do what needs this role. */
    Namespace group(Role role) {
        Person person = person();
        Namespace group = group();
        if (!role.heldBy(instance.access().effective(person, group))) {
            throw Failures.forbidden();
        }
        return group;
    }

    /** Refuses all but administrators. */
    Person administrator() {
        if (!person().admin()) {
            throw Failures.forbidden();
        }
        return person();
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
