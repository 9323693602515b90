package dev.slipway.gitlab.git;

import dev.slipway.gitlab.git.FileAction.Kind;
import dev.slipway.gitlab.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits actions on files without a work tree, each upon what those before it did; refuses in the words of Gitaly's
 * {@code IndexError} (internal/git/index_error.go).
 */
public final class Committing {
    private static final String EXISTS = "A file with this name already exists";
    private static final String MISSING = "A file with this name doesn't exist";

    private final Repositories repositories;

    /** Commits to these repositories. */
    public Committing(Repositories repositories) {
        this.repositories = repositories;
    }

    /** What the commit says and who made it when. */
    public record Signature(Person person, String message, Instant when) {}

    /** An action that cannot be done; says why in GitLab's words. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * The id of a new commit, to which nothing points yet.
     *
     * @param parent commit that it comes after; null for the first one
     */
    public String commit(long project, @Nullable String parent, List<FileAction> actions, Signature signature)
            throws IOException, Refused {
        Path folder = repositories.path(project);
        Path index = Files.createTempDirectory(folder.getParent(), "commit");
        try {
            Index work = new Index(repositories.git(), folder, index);
            if (parent != null) {
                work.git("read-tree", parent);
            }
            for (FileAction action : actions) {
                apply(work, action);
            }
            Map<String, String> who = Planting.identity(
                    signature.person().name(), signature.person().email(), signature.when());
            String tree = work.git("write-tree");
            return parent == null
                    ? work.git(who, "commit-tree", tree, "-m", signature.message())
                    : work.git(who, "commit-tree", tree, "-p", parent, "-m", signature.message());
        } finally {
            Repositories.wipe(index);
        }
    }

    private static void apply(Index work, FileAction action) throws IOException, Refused {
        String path = checked(action.path());
        Optional<TreeEntry> there = work.entry(path);
        if (action.kind() == Kind.CREATE || action.kind() == Kind.MOVE) {
            require(there.isEmpty(), EXISTS);
        } else {
            require(there.isPresent(), MISSING);
        }
        switch (action.kind()) {
            case CREATE, UPDATE -> work.put(there.map(TreeEntry::mode), path, bytes(action));
            case DELETE -> work.remove(path);
            case MOVE -> move(work, action, path);
        }
    }

    private static void move(Index work, FileAction action, String path) throws IOException, Refused {
        String previous = checked(Objects.requireNonNullElse(action.previousPath(), ""));
        Optional<TreeEntry> old = work.entry(previous);
        require(old.isPresent(), MISSING);
        work.remove(previous);
        if (action.content() == null) {
            work.put(old.orElseThrow().mode(), path, old.orElseThrow().id());
        } else {
            work.put(old.map(TreeEntry::mode), path, bytes(action));
        }
    }

    private static byte[] bytes(FileAction action) {
        return Objects.requireNonNullElseGet(action.content(), () -> new byte[0]);
    }

    private static String checked(String path) throws Refused {
        String plain = path.replaceFirst("^/+", "");
        require(!plain.isEmpty(), "You must provide a file path");
        List<String> parts = List.of(plain.split("/", -1));
        require(!parts.contains(".."), "Path cannot include directory traversal");
        boolean valid = parts.stream()
                .noneMatch(part -> part.isEmpty()
                        || part.equals(".")
                        || part.toLowerCase(Locale.ROOT).equals(".git")
                        || part.indexOf('\0') >= 0);
        require(valid, "invalid path: '" + path + "'");
        return plain;
    }

    private static void require(boolean holds, String otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    /** An index of its own, beside the repository; the work tree, without which git removes nothing, holds no files. */
    private record Index(GitCommand command, Path repository, Path folder) {
        String git(String... arguments) throws IOException {
            return git(Map.of(), arguments);
        }

        String git(Map<String, String> more, String... arguments) throws IOException {
            return command.must(folder, with(more), arguments).text().strip();
        }

        private Map<String, String> with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(more);
            all.put("GIT_DIR", repository.toString());
            all.put("GIT_WORK_TREE", folder.toString());
            all.put("GIT_INDEX_FILE", folder.resolve("index").toString());
            return all;
        }

        Optional<TreeEntry> entry(String path) throws IOException {
            String found = git("ls-files", "-s", "-z", "--", ":(literal,top)" + path);
            String line = found.isEmpty() ? "" : found.substring(0, found.indexOf('\0'));
            if (!line.endsWith("\t" + path)) {
                return Optional.empty();
            }
            String[] head = line.split(" ", 3);
            return Optional.of(new TreeEntry(head[1], "blob", path, head[0]));
        }

        void put(Optional<String> mode, String path, byte[] content) throws IOException, Refused {
            Path file = Files.write(folder.resolve("content"), content);
            put(mode.orElse("100644"), path, git("hash-object", "-w", "--no-filters", file.toString()));
        }

        /** Git refuses a file where a folder is, and a file below a file. */
        void put(String mode, String path, String blob) throws IOException, Refused {
            require(
                    command.run(
                                    folder,
                                    with(Map.of()),
                                    "update-index",
                                    "--add",
                                    "--cacheinfo",
                                    mode + "," + blob + "," + path)
                            .ok(),
                    "A directory with this name already exists");
        }

        void remove(String path) throws IOException {
            git("update-index", "--force-remove", "--", path);
        }
    }
}
