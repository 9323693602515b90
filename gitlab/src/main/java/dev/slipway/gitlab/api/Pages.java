package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** GitLab's pagination: a slice of a list, and the headers that lead to the others. */
final class Pages {
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_SKIPPED = 50_000;

    private Pages() {}

    /** A page by number, with totals while they are few enough. */
    static <T> Reply offset(ApiCall call, List<T> all, Function<T, ?> entity) {
        int perPage = perPage(call);
        int page = page(call);
        long skip = (long) (page - 1) * perPage;
        if (skip > MOST_SKIPPED) {
            throw Failures.error(
                    405,
                    "Offset pagination has a maximum allowed offset of 50000 for requests that return objects of type"
                            + " Project. Remaining records can be retrieved using keyset pagination.");
        }
        List<?> slice = all.stream().skip(skip).limit(perPage).map(entity).toList();
        int last = Math.max(1, (all.size() + perPage - 1) / perPage);
        Reply reply =
                numbered(call, Reply.json(200, slice), page, perPage, page < last, last, all.size() <= MOST_COUNTED);
        return all.size() > MOST_COUNTED
                ? reply
                : reply.with("X-Total", Integer.toString(all.size())).with("X-Total-Pages", Integer.toString(last));
    }

    /** A page by number of something that is never counted. */
    static Reply uncounted(ApiCall call, List<?> slice, boolean more) {
        return numbered(call, Reply.json(200, slice), page(call), perPage(call), more, 0, false);
    }

    private static Reply numbered(
            ApiCall call, Reply reply, int page, int perPage, boolean more, int last, boolean counted) {
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(call, "prev", Map.of("page", page - 1, "per_page", perPage)));
        }
        if (more) {
            links.add(link(call, "next", Map.of("page", page + 1, "per_page", perPage)));
        }
        links.add(link(call, "first", Map.of("page", 1, "per_page", perPage)));
        if (counted) {
            links.add(link(call, "last", Map.of("page", last, "per_page", perPage)));
        }
        return reply.with("Link", String.join(", ", links))
                .with("X-Next-Page", more ? Integer.toString(page + 1) : "")
                .with("X-Page", Integer.toString(page))
                .with("X-Per-Page", Integer.toString(perPage))
                .with("X-Prev-Page", page > 1 ? Integer.toString(page - 1) : "");
    }

    /** A link to the same endpoint with all parameters, those of the path and those that nobody gave as well, sorted. */
    static String link(ApiCall call, String relation, Map<String, ?> changed) {
        Map<String, @Nullable Object> parameters =
                new TreeMap<>(defaults(call.call().path()));
        parameters.putAll(call.call().places());
        parameters.putAll(call.call().query().values());
        parameters.remove("private_token");
        parameters.remove("access_token");
        parameters.putAll(changed);
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                list.forEach(one -> pairs.add(Parameters.encode(name + "[]") + "=" + Parameters.encode("" + one)));
            } else {
                pairs.add(Parameters.encode(name) + "=" + Parameters.encode(String.valueOf(value)));
            }
        });
        return "<" + call.instance().url() + call.call().path() + "?" + String.join("&", pairs) + ">; rel=\"" + relation
                + "\"";
    }

    /** What GitLab takes for granted in a listing of projects. */
    private static Map<String, String> defaults(String path) {
        return path.endsWith("/projects")
                ? Map.of(
                        "order_by", "created_at",
                        "sort", "desc",
                        "simple", "false",
                        "owned", "false",
                        "starred", "false",
                        "membership", "false",
                        "statistics", "false",
                        "with_issues_enabled", "false",
                        "with_merge_requests_enabled", "false")
                : Map.of();
    }

    /** A page that ends with a link to what follows, or without one. */
    static Reply keyset(ApiCall call, List<?> slice, @Nullable Map<String, ?> next) {
        Reply reply = Reply.json(200, slice);
        return next == null ? reply : reply.with("Link", link(call, "next", next));
    }

    static int perPage(ApiCall call) {
        return Math.min(100, positive(call, "per_page", 20));
    }

    static int page(ApiCall call) {
        return positive(call, "page", 1);
    }

    private static int positive(ApiCall call, String name, int otherwise) {
        String text = call.parameters().text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw Failures.error(400, name + " is invalid");
        }
        throw Failures.error(400, name + " does not have a valid value");
    }
}
