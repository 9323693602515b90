package dev.slipway.gitlab.page;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.git.TreeEntry;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project's front page, its trees and its files. */
final class ProjectPages {
    private static final String FOLDER = "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-label=\"folder\"><path"
            + " d=\"M1 3h5l2 2h7v9H1z\"/></svg> ";
    private static final String FILE = "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-label=\"file\"><path"
            + " fill-opacity=\".45\" d=\"M3 1h7l3 3v11H3z\"/></svg> ";

    private final Instance instance;
    private final Layout layout;

    ProjectPages(Instance instance, Layout layout) {
        this.instance = instance;
        this.layout = layout;
    }

    /** The page at a project, e.g. {@code -/tree/main/modules}; null when there is none. */
    @Nullable
    Reply show(Call call, @Nullable Person viewer, Project project, String rest) throws IOException {
        if (!instance.access().readsCode(viewer, project)) {
            return rest.isEmpty() ? layout.page(200, project.name(), viewer, head(project) + locked()) : null;
        }
        Repository repository = instance.repositories().open(project.id());
        if (rest.isEmpty()) {
            return repository.isEmpty()
                    ? layout.page(200, project.name(), viewer, head(project) + empty(project))
                    : tree(viewer, project, repository, project.defaultBranch());
        }
        if (rest.startsWith("-/tree/")) {
            return tree(viewer, project, repository, rest.substring("-/tree/".length()));
        }
        if (rest.startsWith("-/blob/")) {
            return blob(viewer, project, repository, rest.substring("-/blob/".length()));
        }
        return rest.startsWith("-/commit/")
                ? commit(viewer, project, repository, rest.substring("-/commit/".length()))
                : null;
    }

    private String head(Project project) {
        return "<p class=\"crumbs\">" + Html.escape(project.fullPath()) + "</p><h1><a href=\""
                + layout.at("/" + project.fullPath()) + "\">" + Html.escape(project.name())
                + "</a> <span class=\"label\">" + project.visibility().label() + "</span>"
                + (project.archived() ? " <span class=\"label\">archived</span>" : "") + "</h1><p>"
                + Html.escape(project.description()) + "</p>"
                + (project.archived()
                        ? "<p class=\"note\">This is an archived project. Repository and other project resources are"
                                + " read-only.</p>"
                        : "")
                + "<p><a href=\"" + layout.at("/" + project.fullPath() + "/-/project_members")
                + "\">Members</a> · <code>"
                + Html.escape(instance.webUrl(project)) + ".git</code></p>";
    }

    private static String locked() {
        return "<p class=\"note\">You are a member of this project, but your role does not let you see its code. You need"
                + " at least the Reporter role.</p>";
    }

    private String empty(Project project) {
        return "<div class=\"card\"><h2>The repository for this project is empty</h2><pre><code>git clone "
                + Html.escape(instance.webUrl(project)) + ".git</code></pre></div>";
    }

    /** The reference and the path in {@code feature/x/modules/a}: the longest beginning that names a commit. */
    private record Spot(String ref, Commit commit, String path) {}

    private static Optional<Spot> spot(Repository repository, String text) throws IOException {
        List<String> parts = List.of(text.split("/", -1));
        for (int i = parts.size(); i > 0; i--) {
            String ref = String.join("/", parts.subList(0, i));
            Optional<Commit> commit = repository.commit(ref);
            if (commit.isPresent()) {
                String path = String.join("/", parts.subList(i, parts.size()));
                return Optional.of(new Spot(ref, commit.get(), path.replaceAll("/+$", "")));
            }
        }
        return Optional.empty();
    }

    private @Nullable Reply tree(@Nullable Person viewer, Project project, Repository repository, String text)
            throws IOException {
        Optional<Spot> spot = spot(repository, text);
        List<TreeEntry> entries = spot.isEmpty()
                ? List.of()
                : repository.tree(spot.get().commit().id(), spot.get().path(), false);
        if (spot.isEmpty() || entries.isEmpty()) {
            return null;
        }
        StringBuilder rows = new StringBuilder();
        String readme = "";
        for (TreeEntry entry : entries) {
            boolean folder = entry.type().equals("tree");
            String address = layout.at("/" + project.fullPath() + (folder ? "/-/tree/" : "/-/blob/")
                    + spot.get().ref() + "/" + entry.path());
            rows.append("<tr><td>")
                    .append(folder ? FOLDER : FILE)
                    .append("<a href=\"")
                    .append(Html.escape(address))
                    .append("\">")
                    .append(Html.escape(entry.name()))
                    .append("</a></td></tr>");
            if (entry.name().equals("README.md")) {
                readme = "<h2>README.md</h2><pre>" + text(repository, entry) + "</pre>";
            }
        }
        return layout.page(
                200,
                project.name(),
                viewer,
                head(project) + where(spot.get()) + "<div class=\"scroll\"><table>" + rows + "</table></div>" + readme);
    }

    private static String where(Spot spot) {
        return "<p><strong>" + Html.escape(spot.ref()) + "</strong> / " + Html.escape(spot.path())
                + " <span class=\"muted\">" + spot.commit().shortId() + " "
                + Html.escape(spot.commit().title()) + "</span></p>";
    }

    private static String text(Repository repository, TreeEntry entry) throws IOException {
        return Html.escape(new String(repository.blob(entry.id()), StandardCharsets.UTF_8));
    }

    private @Nullable Reply blob(@Nullable Person viewer, Project project, Repository repository, String text)
            throws IOException {
        Optional<Spot> spot = spot(repository, text);
        Optional<TreeEntry> entry = spot.isEmpty()
                ? Optional.empty()
                : repository.entry(spot.get().commit().id(), spot.get().path());
        if (spot.isEmpty() || entry.filter(one -> one.type().equals("blob")).isEmpty()) {
            return null;
        }
        return layout.page(
                200,
                entry.get().name(),
                viewer,
                head(project) + where(spot.get()) + "<pre>" + text(repository, entry.get()) + "</pre>");
    }

    private @Nullable Reply commit(@Nullable Person viewer, Project project, Repository repository, String ref)
            throws IOException {
        return repository
                .commit(ref)
                .map(commit -> layout.page(
                        200,
                        commit.title(),
                        viewer,
                        head(project) + "<div class=\"card\"><p class=\"muted\">" + commit.id() + " · "
                                + Html.escape(commit.authorName()) + " · " + commit.authoredAt() + "</p><pre>"
                                + Html.escape(commit.message()) + "</pre></div>"))
                .orElse(null);
    }
}
