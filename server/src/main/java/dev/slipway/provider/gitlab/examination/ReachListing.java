package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Reach;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Goes through the projects of which a person is a member, by keyset, so that there is no end at 50,000. Whether the code may be read
 * is told by GitLab itself, which leaves {@code default_branch} out where it may not (lib/api/entities/basic_project_details.rb).
 */
public final class ReachListing {
    private static final int MOST_CALLS = 60;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private static final String PROJECTS = "/projects?membership=true&simple=true";

    private final Calls calls;
    private final Links links;
    private final long end;
    private final Map<String, long[]> tops = new TreeMap<>();
    private final Map<String, Long> gaps = new TreeMap<>();
    private long seen;
    private long readable;

    /** @param patience after which no further page is asked for */
    public ReachListing(Line line, Secret token, String home, Duration patience, InstantSource clock) {
        this.calls = new Calls(line, token, clock);
        this.links = new Links(
                home,
                () -> calls.soon("/version").map(told -> told.text("version")).orElse(""));
        this.end = System.nanoTime() + patience.toNanos();
    }

    /**
     * Lists. Blocks for as long as the patience lasts.
     *
     * @throws Problem {@code PROVIDER_TOKEN_REJECTED}, or {@code PROVIDER_FAILED} when not even the first page was answered
     */
    public Reach list() {
        calls.start("/version");
        calls.start(PROJECTS + "&per_page=1");
        calls.start(PROJECTS + "&per_page=1&min_access_level=" + Roles.REPORTER);
        String page = PROJECTS + "&pagination=keyset&order_by=id&sort=asc&per_page=100";
        boolean first = true;
        for (int call = 0; call < MOST_CALLS && System.nanoTime() < end; call++) {
            Seen answer = calls.api(page);
            if (!answer.isFine()) {
                refuse(first, answer);
                return reach(false);
            }
            first = false;
            answer.body().forEach(this::count);
            var next = next(answer);
            if (next.isEmpty()) {
                return reach(true);
            }
            page = next.get();
        }
        return reach(false);
    }

    /** Half a list is something, none is not an empty one. */
    private static void refuse(boolean first, Seen answer) {
        if (answer.isRejected()) {
            throw new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, answer.told() + ".");
        }
        if (first) {
            throw new Problem(
                    ErrorCode.PROVIDER_FAILED,
                    "The projects could not be listed: " + answer.told() + ". Try again in a minute.");
        }
    }

    private void count(JsonNode project) {
        String path = project.path("path_with_namespace").asString("");
        String group = project.path("namespace").path("full_path").asString(path.replaceFirst("/[^/]*$", ""));
        boolean reads = project.has("default_branch");
        long[] top = tops.computeIfAbsent(group.replaceFirst("/.*$", ""), _ -> new long[2]);
        seen++;
        top[0]++;
        if (reads) {
            readable++;
            top[1]++;
        } else {
            gaps.merge(group, 1L, Long::sum);
        }
    }

    private Reach reach(boolean complete) {
        var groups = tops.entrySet().stream()
                .map(top -> new Reach.Group(
                        top.getKey(), top.getValue()[0], top.getValue()[1], links.project(top.getKey())))
                .sorted(Comparator.comparingLong(Reach.Group::seen).reversed())
                .toList();
        var unreadable = gaps.entrySet().stream()
                .map(gap -> new Reach.Gap(gap.getKey(), gap.getValue(), "Reporter", links.groupMembers(gap.getKey())))
                .sorted(Comparator.comparingLong(Reach.Gap::projects).reversed())
                .toList();
        return new Reach(
                complete,
                complete ? seen : Math.max(seen, total("&per_page=1")),
                complete ? readable : Math.max(readable, total("&per_page=1&min_access_level=" + Roles.REPORTER)),
                groups,
                unreadable);
    }

    /** GitLab tells totals up to 10,000. */
    private long total(String query) {
        return calls.soon(PROJECTS + query)
                .flatMap(answer -> answer.header("x-total"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The path and query of the next page, as GitLab gives it. */
    private static Optional<String> next(Seen answer) {
        return answer.header("link")
                .map(NEXT::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(matcher -> URI.create(matcher.group(1)))
                .map(uri -> "/projects?" + uri.getRawQuery());
    }
}
