package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finding projects. */
final class ProjectsApi {
    private static final Map<String, Comparator<Project>> ORDERS = Map.of(
            "id", Comparator.comparingLong(Project::id),
            "name", Comparator.comparing(project -> project.name().toLowerCase(Locale.ROOT)),
            "path", Comparator.comparing(Project::path),
            "created_at", Comparator.comparing(Project::createdAt),
            "updated_at", Comparator.comparing(Project::lastActivityAt),
            "last_activity_at", Comparator.comparing(Project::lastActivityAt),
            "similarity", Comparator.comparingLong(Project::id),
            "star_count", Comparator.comparingLong(Project::id));

    void addTo(Endpoints endpoints) {
        endpoints
                .get("/projects", Scopes.READ, this::list)
                .get("/projects/:id", Scopes.READ, this::one)
                .get("/users/:user/projects", Scopes.READ, this::ofPerson);
    }

    private Reply one(ApiCall call) {
        Project project = call.project();
        ProjectEntity entity = new ProjectEntity(call.instance(), call.viewer());
        return Reply.json(200, call.viewer() == null ? entity.simple(project) : entity.full(project));
    }

    private Reply list(ApiCall call) {
        ProjectFilter filter = ProjectFilter.of(call);
        return answer(call, filter::fits);
    }

    private Reply ofPerson(ApiCall call) {
        ProjectFilter filter = ProjectFilter.of(call);
        long person = call.number("user");
        return answer(
                call,
                project -> filter.fits(project)
                        && call.instance()
                                .store()
                                .namespaces()
                                .find(project.namespaceId())
                                .filter(namespace -> Long.valueOf(person).equals(namespace.ownerId()))
                                .isPresent());
    }

    /** Sorts, slices and writes, by page numbers or by keyset. */
    static Reply answer(ApiCall call, Predicate<Project> wanted) {
        ProjectEntity entity = new ProjectEntity(call.instance(), call.viewer());
        boolean simple = call.viewer() == null || call.parameters().isTrue("simple");
        Function<Project, Map<String, @Nullable Object>> written = simple ? entity::simple : entity::full;
        String by = call.parameters().text("order_by", "created_at");
        boolean ascending = call.parameters().text("sort", "desc").equals("asc");
        Comparator<Project> order = ORDERS.get(by);
        if (order == null) {
            throw Failures.error(400, "order_by does not have a valid value");
        }
        if (call.parameters().text("pagination", "").equals("keyset")) {
            return keyset(call, wanted, written, by, ascending);
        }
        Comparator<Project> stable = order.thenComparingLong(Project::id);
        List<Project> sorted = call.instance().store().projects().stream()
                .filter(wanted)
                .sorted(ascending ? stable : stable.reversed())
                .toList();
        return Pages.offset(call, sorted, written);
    }

    /** Reads on from where the last page ended, and not further than one project behind the end of this page. */
    private static Reply keyset(
            ApiCall call,
            Predicate<Project> wanted,
            Function<Project, Map<String, @Nullable Object>> written,
            String by,
            boolean ascending) {
        if (!by.equals("id")) {
            throw Failures.error(405, "Keyset pagination is not yet available for this type of request");
        }
        int perPage = Pages.perPage(call);
        List<Project> found = call.instance()
                .store()
                .projects()
                .between(
                        ProjectFilter.number(call.parameters(), "id_after", 0),
                        ProjectFilter.number(call.parameters(), "id_before", Long.MAX_VALUE),
                        ascending)
                .filter(wanted)
                .limit(perPage + 1L)
                .toList();
        List<Project> slice = found.stream().limit(perPage).toList();
        boolean more = found.size() > perPage;
        return Pages.keyset(
                call,
                slice.stream().map(written).toList(),
                more
                        ? Map.of(
                                ascending ? "id_after" : "id_before",
                                slice.getLast().id(),
                                "per_page",
                                perPage)
                        : null);
    }
}
