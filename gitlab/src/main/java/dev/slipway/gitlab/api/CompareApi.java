package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.History;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies between two commits, and where they part. */
final class CompareApi {
    private static final int MOST_COMMITS = 1000;

    void addTo(Endpoints endpoints) {
        endpoints
                .get("/projects/:id/repository/compare", Scopes.READ, this::compare)
                .get("/projects/:id/repository/merge_base", Scopes.READ, this::mergeBase);
    }

    private Reply compare(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        String from = call.required("from");
        String to = call.required("to");
        Repository repository = call.instance().repositories().open(project.id());
        Commit first = repository.commit(from).orElseThrow(() -> Failures.notFound("Ref"));
        Commit last = repository.commit(to).orElseThrow(() -> Failures.notFound("Ref"));
        String base = call.parameters().isTrue("straight")
                ? first.id()
                : repository.history().mergeBase(List.of(first.id(), last.id())).orElse(first.id());
        List<Map<String, @Nullable Object>> commits =
                repository.history().between(first.id(), last.id(), MOST_COMMITS).reversed().stream()
                        .map(one -> CommitEntity.of(call.instance(), project, one))
                        .toList();
        boolean same = first.id().equals(last.id());
        return Reply.json(
                200,
                Json.object(
                        "commit",
                        commits.isEmpty() ? null : CommitEntity.of(call.instance(), project, last),
                        "commits",
                        commits,
                        "diffs",
                        repository.history().diffs(base, last.id()).stream()
                                .map(CompareApi::entity)
                                .toList(),
                        "compare_timeout",
                        false,
                        "compare_same_ref",
                        same,
                        "web_url",
                        call.instance().webUrl(project) + "/-/compare/" + from + "..." + to));
    }

    /** One file of a difference. */
    static Map<String, @Nullable Object> entity(History.Diff diff) {
        return Json.object(
                "diff",
                diff.patch(),
                "collapsed",
                false,
                "too_large",
                false,
                "new_path",
                diff.newPath(),
                "old_path",
                diff.oldPath(),
                "a_mode",
                diff.oldMode(),
                "b_mode",
                diff.newMode(),
                "new_file",
                diff.kind() == 'A',
                "renamed_file",
                diff.kind() == 'R',
                "deleted_file",
                diff.kind() == 'D',
                "generated_file",
                false);
    }

    private Reply mergeBase(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        List<String> refs = call.parameters().list("refs");
        if (refs.size() < 2) {
            throw Failures.message(400, "400 Bad request - Provide at least 2 refs");
        }
        Repository repository = call.instance().repositories().open(project.id());
        List<String> commits = new ArrayList<>();
        for (String ref : refs) {
            commits.add(repository
                    .resolve(ref)
                    .orElseThrow(() -> Failures.message(400, "400 Bad request - Could not find ref: " + ref)));
        }
        Commit base = repository
                .commit(repository.history().mergeBase(commits).orElse(""))
                .orElseThrow(() -> Failures.notFound("Merge Base"));
        return Reply.json(200, CommitEntity.of(call.instance(), project, base));
    }
}
