package dev.slipway.agent.git;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads what {@code git log --name-only} tells, the newest commit first, and keeps the first that names each file. */
final class FileChanges {
    /** Begins each commit: its id, the author's address and the time, each ended by the same mark. */
    static final String FORMAT = "--format=%x1e%H%x1f%ae%x1f%cI%x1f";

    private FileChanges() {}

    static Map<String, FileChange> parse(String log, Set<String> wanted) {
        var found = new HashMap<String, FileChange>();
        for (String commit : log.split("\u001e", -1)) {
            String[] parts = commit.split("\u001f", 4);
            if (parts.length == 4) {
                var change = new FileChange(parts[0], parts[1], time(parts[2]));
                for (String path : parts[3].split("\0", -1)) {
                    String name = path.startsWith("\n") ? path.substring(1) : path;
                    if (wanted.contains(name)) {
                        found.putIfAbsent(name, change);
                    }
                }
            }
        }
        return found;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException odd) {
            return Instant.EPOCH;
        }
    }
}
