package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a path without a page of its own names: a group, a person, a project or something in it. */
public final class PlacePages {
    private final Instance instance;
    private final Sessions sessions;
    private final Layout layout;
    private final ProjectPages projects;

    /** Pages of this instance. */
    public PlacePages(Instance instance, Sessions sessions, Layout layout) {
        this.instance = instance;
        this.sessions = sessions;
        this.layout = layout;
        this.projects = new ProjectPages(instance, layout);
    }

    /** The page at a decoded path without leading slash; null when there is nothing that the person may see. */
    public @Nullable Reply show(Call call, String path) throws IOException {
        Person viewer = sessions.person(call).orElse(null);
        String whole = path.startsWith("groups/") ? path.substring("groups/".length()) : path;
        Optional<Namespace> group = namespace(viewer, whole);
        if (group.isPresent()) {
            return layout.page(200, group.get().name(), viewer, group(viewer, group.get(), whole));
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Optional<Project> project = instance.store()
                    .project(path.substring(0, end))
                    .filter(one -> instance.access().sees(viewer, one));
            if (project.isPresent()) {
                return inside(call, viewer, project.get(), path.substring(Math.min(path.length(), end + 1)));
            }
        }
        Reply moved = moved(viewer, path);
        return moved == null && viewer == null ? signIn(call) : moved;
    }

    /** Whoever is not signed in is asked to do so first: what they look for may be private. */
    private Reply signIn(Call call) {
        Sessions.Opened opened = sessions.ofOrNew(call);
        sessions.returnTo(opened.session(), call.path());
        return sessions.with(Reply.redirect(instance.url() + "/users/sign_in"), opened);
    }

    private @Nullable Reply moved(@Nullable Person viewer, String path) {
        return instance.store()
                .movedProject(path)
                .filter(one -> instance.access().sees(viewer, one))
                .map(one -> Reply.redirect(instance.webUrl(one)))
                .orElse(null);
    }

    private Optional<Namespace> namespace(@Nullable Person viewer, String path) {
        String bare = path.endsWith("/-/group_members")
                ? path.substring(0, path.length() - "/-/group_members".length())
                : path;
        return instance.store().namespace(bare).filter(one -> instance.access().sees(viewer, one));
    }

    private @Nullable Reply inside(Call call, @Nullable Person viewer, Project project, String rest)
            throws IOException {
        return rest.equals("-/project_members") && viewer != null
                ? layout.page(
                        200,
                        "Members",
                        viewer,
                        "<p class=\"crumbs\">" + Html.escape(project.fullPath()) + "</p><h1>Project members</h1>"
                                + members(instance.access().members(project)))
                : projects.show(call, viewer, project, rest);
    }

    private String group(@Nullable Person viewer, Namespace group, String path) {
        String head = "<p class=\"crumbs\">" + Html.escape(group.fullPath()) + "</p><h1>" + Html.escape(group.name())
                + "</h1>";
        if (path.endsWith("/-/group_members") && viewer != null) {
            return head + "<h2>Group members</h2>" + members(instance.access().groupMembers(group));
        }
        return head + "<p>" + Html.escape(group.description()) + "</p><p><a href=\""
                + layout.at("/groups/" + group.fullPath() + "/-/group_members") + "\">Members</a></p>"
                + below(viewer, group);
    }

    private String below(@Nullable Person viewer, Namespace group) {
        List<Namespace> groups = instance.store()
                .namespaces()
                .all(one -> Objects.equals(one.parentId(), group.id())
                        && instance.access().sees(viewer, one));
        List<Project> found = instance.store()
                .projects()
                .all(one -> one.namespaceId() == group.id() && instance.access().sees(viewer, one));
        return Listing.groups(layout, groups) + Listing.projects(layout, found);
    }

    private String members(Map<Long, Integer> levels) {
        StringBuilder rows = new StringBuilder();
        levels.forEach((id, level) -> instance.store()
                .people()
                .find(id)
                .ifPresent(person -> rows.append("<tr><td>")
                        .append(Html.escape(person.name()))
                        .append(" <span class=\"muted\">@")
                        .append(Html.escape(person.username()))
                        .append("</span></td><td>")
                        .append(Role.of(level).map(Role::label).orElse(Integer.toString(level)))
                        .append("</td></tr>")));
        return "<div class=\"scroll\"><table><tr><th>Account</th><th>Role</th></tr>" + rows + "</table></div>";
    }
}
