package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Project;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of groups and projects. */
final class Listing {
    private Listing() {}

    static String groups(Layout layout, List<Namespace> groups) {
        return groups.stream()
                .map(group -> row(
                        layout.at("/groups/" + group.fullPath()),
                        group.fullPath(),
                        group.description(),
                        group.visibility().label()))
                .collect(Collectors.joining("", "<h2>Groups</h2><div class=\"scroll\"><table>", "</table></div>"));
    }

    static String projects(Layout layout, List<Project> projects) {
        return projects.stream()
                .map(project -> row(
                        layout.at("/" + project.fullPath()),
                        project.fullPath(),
                        project.description(),
                        project.visibility().label() + (project.archived() ? " · archived" : "")))
                .collect(Collectors.joining("", "<h2>Projects</h2><div class=\"scroll\"><table>", "</table></div>"));
    }

    private static String row(String address, String name, String description, String label) {
        return "<tr><td><a href=\"" + Html.escape(address) + "\">" + Html.escape(name) + "</a><div class=\"muted\">"
                + Html.escape(description) + "</div></td><td><span class=\"label\">" + label + "</span></td></tr>";
    }
}
