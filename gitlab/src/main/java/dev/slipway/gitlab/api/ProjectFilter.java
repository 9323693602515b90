package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.View;
import dev.slipway.gitlab.model.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conditions of a project listing: what the caller sees and what the parameters ask for. */
final class ProjectFilter {
    private final Predicate<Project> conditions;

    private ProjectFilter(Predicate<Project> conditions) {
        this.conditions = conditions;
    }

    boolean fits(Project project) {
        return conditions.test(project);
    }

    static ProjectFilter of(ApiCall call) {
        Parameters parameters = call.parameters();
        Predicate<Project> all = numbers(parameters).and(words(parameters));
        return new ProjectFilter(all.and(access(call)));
    }

    private static Predicate<Project> numbers(Parameters parameters) {
        long after = number(parameters, "id_after", 0);
        long before = number(parameters, "id_before", Long.MAX_VALUE);
        Instant activeAfter = time(parameters, "last_activity_after");
        Instant activeBefore = time(parameters, "last_activity_before");
        return project -> project.id() > after
                && project.id() < before
                && (activeAfter == null || project.lastActivityAt().isAfter(activeAfter))
                && (activeBefore == null || project.lastActivityAt().isBefore(activeBefore));
    }

    private static Predicate<Project> words(Parameters parameters) {
        String search = parameters.text("search", "").toLowerCase(Locale.ROOT);
        boolean everywhere = parameters.isTrue("search_namespaces") || search.contains("/");
        String archived = parameters.text("archived", "");
        String topic = parameters.text("topic", "");
        String visibility = parameters.text("visibility", "");
        if (!visibility.isEmpty() && Visibility.of(visibility).isEmpty()) {
            throw Failures.error(400, "visibility does not have a valid value");
        }
        return project -> matches(project, search, everywhere)
                && (archived.isEmpty() || archived.equals(Boolean.toString(project.archived())))
                && (topic.isEmpty() || project.topics().contains(topic))
                && (visibility.isEmpty() || project.visibility().label().equals(visibility));
    }

    private static boolean matches(Project project, String search, boolean everywhere) {
        return search.isEmpty()
                || project.name().toLowerCase(Locale.ROOT).contains(search)
                || project.path().toLowerCase(Locale.ROOT).contains(search)
                || project.description().toLowerCase(Locale.ROOT).contains(search)
                || (everywhere && project.fullPath().toLowerCase(Locale.ROOT).contains(search));
    }

    private static Predicate<Project> access(ApiCall call) {
        Parameters parameters = call.parameters();
        var viewer = call.viewer();
        View access = call.instance().access().of(viewer);
        int least = (int) number(parameters, "min_access_level", 0);
        boolean membership = parameters.isTrue("membership") || parameters.isTrue("owned");
        int needed = parameters.isTrue("owned") ? Math.max(50, least) : least;
        return project -> {
            if (!access.sees(project)) {
                return false;
            }
            if (viewer == null || (!membership && needed == 0)) {
                return !membership;
            }
            int level = access.level(project);
            return (!membership || level > 0) && level >= needed;
        };
    }

    static long number(Parameters parameters, String name, long otherwise) {
        String text = parameters.text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!ApiCall.isNumber(text)) {
            throw Failures.error(400, name + " is invalid");
        }
        return Long.parseLong(text);
    }

    private static @Nullable Instant time(Parameters parameters, String name) {
        String text = parameters.text(name, "");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw Failures.error(400, name + " is invalid");
        }
    }
}
