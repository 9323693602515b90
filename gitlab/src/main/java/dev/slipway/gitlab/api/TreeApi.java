package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.git.TreeEntry;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole trees: as a listing and as an archive. */
final class TreeApi {
    private static final List<String> FORMATS = List.of("tar.gz", "tar", "zip");

    void addTo(Endpoints endpoints) {
        endpoints
                .get("/projects/:id/repository/tree", Scopes.READ, this::tree)
                .get("/projects/:id/repository/archive", Scopes.READ, call -> archive(call, "tar.gz"));
        for (String format : FORMATS) {
            endpoints.get("/projects/:id/repository/archive." + format, Scopes.READ, call -> archive(call, format));
        }
    }

    private Reply tree(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        Parameters parameters = call.parameters();
        Repository repository = call.instance().repositories().open(project.id());
        String commit = repository
                .resolve(parameters.text("ref", project.defaultBranch()))
                .orElseThrow(() -> Failures.notFound("Tree"));
        String path = parameters.text("path", "").replaceAll("^/+|/+$", "");
        boolean recursive = parameters.isTrue("recursive");
        List<TreeEntry> entries = repository.tree(commit, path, recursive);
        if (entries.isEmpty() && !path.isEmpty()) {
            throw Failures.notFound("invalid revision or path");
        }
        return switch (parameters.text("pagination", "legacy")) {
            case "none" -> {
                if (!recursive) {
                    throw Failures.error(400, "pagination cannot be \"none\" unless \"recursive\" is true");
                }
                yield Reply.json(200, entries.stream().map(TreeApi::entity).toList());
            }
            case "keyset" -> keyset(call, entries);
            default -> Pages.offset(call, entries, TreeApi::entity);
        };
    }

    /** Continues after the entry whose id is the page token. */
    private static Reply keyset(ApiCall call, List<TreeEntry> entries) {
        String token = call.parameters().text("page_token", "");
        int from = 0;
        for (int i = 0; !token.isEmpty() && i < entries.size(); i++) {
            if (entries.get(i).path().equals(token) || entries.get(i).id().equals(token)) {
                from = i + 1;
            }
        }
        int perPage = Pages.perPage(call);
        List<TreeEntry> slice = entries.stream().skip(from).limit(perPage).toList();
        boolean more = from + perPage < entries.size();
        return Pages.keyset(
                call,
                slice.stream().map(TreeApi::entity).toList(),
                more ? Map.of("page_token", slice.getLast().path(), "per_page", perPage) : null);
    }

    private static Map<String, @Nullable Object> entity(TreeEntry entry) {
        return Json.object(
                "id", entry.id(),
                "name", entry.name(),
                "type", entry.type(),
                "path", entry.path(),
                "mode", entry.mode());
    }

    private Reply archive(ApiCall call, String format) throws IOException {
        Project project = call.projectWithCode();
        Repository repository = call.instance().repositories().open(project.id());
        String ref = call.parameters().text("sha", project.defaultBranch());
        String path = call.parameters().text("path", "");
        Commit commit = repository.commit(ref).orElseThrow(() -> Failures.notFound("File"));
        if (!path.isEmpty() && repository.entry(commit.id(), path).isEmpty()) {
            throw Failures.notFound("File");
        }
        String name = project.path() + "-" + ref.replace('/', '-') + "-" + commit.id()
                + (path.isEmpty() ? "" : "-" + path.replace('/', '-'));
        return Reply.stream(
                        200,
                        "application/octet-stream",
                        out -> repository.archive(commit.id(), name, format, path, out))
                .with("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
    }
}
