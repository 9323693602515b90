package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.git.TreeEntry;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Secrets;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single files and blobs. */
final class FilesApi {
    void addTo(Endpoints endpoints) {
        endpoints
                .get("/projects/:id/repository/files/:path", Scopes.FILE, this::file)
                .get("/projects/:id/repository/files/:path/raw", Scopes.FILE, this::raw)
                .get("/projects/:id/repository/blobs/:sha", Scopes.READ, this::blob)
                .get("/projects/:id/repository/blobs/:sha/raw", Scopes.READ, this::rawBlob);
    }

    private record Found(
            Project project, String ref, Commit commit, Commit last, TreeEntry entry, Repository repository) {}

    private static Found find(ApiCall call, String ref) throws IOException {
        Project project = call.projectWithCode();
        String path = call.call().place("path");
        if (List.of(path.split("/", -1)).contains("..")) {
            throw Failures.error(400, "file_path should be a valid file path");
        }
        Repository repository = call.instance().repositories().open(project.id());
        Commit commit = repository.commit(ref).orElseThrow(() -> Failures.notFound("Commit"));
        TreeEntry entry = repository
                .entry(commit.id(), path)
                .filter(one -> one.type().equals("blob"))
                .orElseThrow(() -> Failures.notFound("File"));
        Commit last =
                repository.log(commit.id(), path, 0, 1).stream().findFirst().orElse(commit);
        return new Found(project, ref, commit, last, entry, repository);
    }

    private Reply file(ApiCall call) throws IOException {
        String ref = call.parameters().text("ref", "");
        if (ref.isEmpty()) {
            throw Failures.error(
                    400, call.parameters().text("ref") == null ? "ref is missing, ref is empty" : "ref is empty");
        }
        Found found = find(call, ref);
        byte[] bytes = found.repository().blob(found.entry().id());
        Map<String, @Nullable Object> about = about(found, bytes);
        return headers(Reply.json(200, withContent(about, bytes)), about);
    }

    private static Map<String, @Nullable Object> withContent(Map<String, @Nullable Object> about, byte[] bytes) {
        Map<String, @Nullable Object> entity = Json.object();
        about.forEach((name, value) -> {
            entity.put(name, value);
            if (name.equals("encoding")) {
                entity.put("content", Base64.getEncoder().encodeToString(bytes));
            }
        });
        return entity;
    }

    private static Map<String, @Nullable Object> about(Found found, byte[] bytes) {
        return Json.object(
                "file_name", found.entry().name(),
                "file_path", found.entry().path(),
                "size", bytes.length,
                "encoding", "base64",
                "content_sha256", HexFormat.of().formatHex(Secrets.sha256(bytes)),
                "ref", found.ref(),
                "blob_id", found.entry().id(),
                "commit_id", found.commit().id(),
                "last_commit_id", found.last().id(),
                "execute_filemode", found.entry().mode().equals("100755"));
    }

    /** {@code blob_id} as {@code X-Gitlab-Blob-Id}, and so on. */
    private static Reply headers(Reply reply, Map<String, @Nullable Object> about) {
        Reply full = reply;
        for (Map.Entry<String, @Nullable Object> one : about.entrySet()) {
            StringBuilder name = new StringBuilder("X-Gitlab");
            for (String word : one.getKey().split("_", -1)) {
                name.append('-')
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
            full = full.with(name.toString(), String.valueOf(one.getValue()));
        }
        return full;
    }

    private Reply raw(ApiCall call) throws IOException {
        Found found = find(call, call.parameters().text("ref", "HEAD"));
        byte[] bytes = found.repository().blob(found.entry().id());
        return headers(Reply.bytes(200, "text/plain; charset=utf-8", bytes), about(found, bytes))
                .with(
                        "Content-Disposition",
                        "inline; filename=\"" + found.entry().name() + "\"")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static byte[] bytes(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        String sha = call.call().place("sha");
        Repository repository = call.instance().repositories().open(project.id());
        if (!sha.matches("[0-9a-f]{7,64}") || !repository.hasBlob(sha)) {
            throw Failures.notFound("Blob");
        }
        return repository.blob(sha);
    }

    private Reply blob(ApiCall call) throws IOException {
        byte[] bytes = bytes(call);
        return Reply.json(
                200,
                Json.object(
                        "size",
                        bytes.length,
                        "encoding",
                        "base64",
                        "content",
                        Base64.getEncoder().encodeToString(bytes),
                        "sha",
                        call.call().place("sha")));
    }

    private Reply rawBlob(ApiCall call) throws IOException {
        return Reply.bytes(200, "text/plain; charset=utf-8", bytes(call)).with("Content-Disposition", "inline");
    }
}
