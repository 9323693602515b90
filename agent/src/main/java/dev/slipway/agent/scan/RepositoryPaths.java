package dev.slipway.agent.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths inside a repository, parts divided by {@code /}, the root written {@code .}. */
public final class RepositoryPaths {
    private RepositoryPaths() {}

    /**
     * Where a relative path leads from a folder.
     *
     * @return null when it is absolute or leads out of the repository
     */
    public static @Nullable String resolve(String folder, String relative) {
        if (relative.startsWith("/")) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : (folder + "/" + relative).split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> {
                    if (parts.isEmpty()) {
                        return null;
                    }
                    parts.removeLast();
                }
                default -> parts.add(part);
            }
        }
        return parts.isEmpty() ? "." : String.join("/", parts);
    }
}
