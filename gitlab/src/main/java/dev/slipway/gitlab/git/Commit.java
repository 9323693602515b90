package dev.slipway.gitlab.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One commit as {@code git log} tells it.
 *
 * @param message the whole message
 * @param authoredAt ISO-8601 with the author's offset
 */
public record Commit(
        String id,
        List<String> parents,
        String authorName,
        String authorEmail,
        String authoredAt,
        String committerName,
        String committerEmail,
        String committedAt,
        String message) {
    static final String FORMAT = "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x1e";

    /** The first line of the message. */
    public String title() {
        return message.lines().findFirst().orElse("");
    }

    /** The first eight digits. */
    public String shortId() {
        return id.substring(0, 8);
    }

    static List<Commit> parse(String log) {
        List<Commit> commits = new ArrayList<>();
        for (String entry : log.split("\u001e", -1)) {
            List<String> parts = List.of(entry.stripLeading().split("\0", -1));
            if (parts.size() == 9) {
                commits.add(of(parts));
            }
        }
        return commits;
    }

    private static Commit of(List<String> parts) {
        String parents = parts.get(1);
        return new Commit(
                parts.get(0).toLowerCase(Locale.ROOT),
                parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1)),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7),
                parts.get(8));
    }
}
