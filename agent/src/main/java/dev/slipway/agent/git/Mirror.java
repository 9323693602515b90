package dev.slipway.agent.git;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bare mirror of one repository. Fetches wait for each other; reading waits for nothing and works offline. All methods block
 * and throw {@link GitException}.
 */
public final class Mirror {
    private static final Duration READ_LIMIT = Duration.ofMinutes(2);
    private static final Duration HISTORY_LIMIT = Duration.ofSeconds(10);
    private static final Pattern NO_REF_NAME =
            Pattern.compile("[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|^-|^/|/$|^$");

    private final String url;
    private final MirrorFolder folder;
    private final Map<String, String> environment;
    private final Duration fetchLimit;
    private final MirrorLock lock;

    Mirror(String url, Path path, Map<String, String> environment, Duration fetchLimit) {
        this.url = url;
        this.folder = new MirrorFolder(path);
        this.environment = environment;
        this.fetchLimit = fetchLimit;
        this.lock = new MirrorLock(path.resolveSibling(path.getFileName() + ".lock"));
    }

    /**
     * Fetches all branches and tags; those that are gone at the host are gone here afterwards.
     *
     * @throws GitException {@code EMPTY} when there is no commit at all
     */
    public void fetch(@Nullable Credentials credentials) {
        fetch(credentials, MirrorFetch.everything());
        if (branches().isEmpty()) {
            throw new GitException(GitFailure.EMPTY, "The repository has no commit yet");
        }
    }

    /**
     * Fetches one branch, tag or commit, and gives the commit it stands for now.
     *
     * @throws GitException {@code UNKNOWN_REF} when the host has no such thing, {@code EMPTY} when it has nothing at all
     */
    public String fetch(@Nullable Credentials credentials, String revision) {
        checkName(revision);
        GitException unknown = unknown(revision);
        for (List<String> reading : MirrorFetch.readings(revision)) {
            try {
                fetch(credentials, reading);
                return resolve(reading.getFirst().substring(reading.getFirst().indexOf(':') + 1));
            } catch (GitException e) {
                if (e.failure() != GitFailure.UNKNOWN_REF) {
                    throw e;
                }
            }
        }
        if (remoteIsEmpty(credentials)) {
            throw new GitException(GitFailure.EMPTY, "The repository has no commit yet");
        }
        throw unknown;
    }

    /** Whether there was a fetch that may have brought what is wanted; asks no program. */
    public boolean isThere() {
        return folder.isUsable();
    }

    /** Whether a commit, with all its files, can be read without a fetch. */
    public boolean has(String commit) {
        if (!folder.isUsable() || NO_REF_NAME.matcher(commit).find()) {
            return false;
        }
        return peel(commit) != null;
    }

    /**
     * The commit that a branch, a tag or a commit id stands for in the mirror, in this order.
     *
     * @throws GitException {@code UNKNOWN_REF}
     */
    public String resolve(String revision) {
        checkName(revision);
        for (String prefix : List.of("refs/heads/", "refs/tags/", "")) {
            String commit = peel(prefix + revision);
            if (commit != null) {
                return commit;
            }
        }
        throw unknown(revision);
    }

    /** Whether the later commit contains the earlier one; false where the mirror lacks one of them. */
    public boolean isAncestor(String earlier, String later) {
        return has(earlier)
                && has(later)
                && read("rev-list", "--max-count=1", earlier, "^" + later)
                        .text()
                        .isBlank();
    }

    /** The branches as of the last fetch: name to commit, in the order of their names. */
    public Map<String, String> branches() {
        Map<String, String> branches = new LinkedHashMap<>();
        String listed = read("for-each-ref", "--format=%(objectname) %(refname:strip=2)", "refs/heads/")
                .text();
        listed.lines()
                .forEach(line ->
                        branches.put(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))));
        return branches;
    }

    /** All files of a commit, in Git's order. */
    public List<TreeEntry> tree(String commit) {
        checkName(commit);
        return TreeListing.parse(guarded(
                commit,
                () -> read("ls-tree", "-r", "-l", "-z", "--full-tree", commit).bytes()));
    }

    /**
     * The files that are different at a later commit, as they are there, where none came, went, or became something else.
     *
     * @param most beyond so many it is not worth asking
     * @return empty otherwise, and where the mirror lacks the earlier commit
     */
    public Optional<List<TreeEntry>> modified(String earlier, String later, int most) {
        checkName(later);
        if (!has(earlier)) {
            return Optional.empty();
        }
        String[] told = read("diff-tree", "-r", "-z", "--no-renames", "--name-status", earlier, later)
                .text()
                .split("\0", -1);
        List<String> paths = new ArrayList<>();
        for (int at = 0; at + 1 < told.length; at += 2) {
            if (!told[at].equals("M") || paths.size() == most) {
                return Optional.empty();
            }
            paths.add(told[at + 1]);
        }
        return Optional.of(paths.isEmpty() ? List.of() : listing(later, paths));
    }

    /** Those of these files that a commit has; a path that is a folder there stands for all the files in it. */
    public List<TreeEntry> files(String commit, List<String> paths) {
        checkName(commit);
        return paths.isEmpty() ? List.of() : listing(commit, paths);
    }

    /**
     * Who changed files last, and when, as seen from a commit. Goes back through history for a bounded time; a file whose last change
     * lies further back, or inside a merge, is left out.
     *
     * @param since an earlier commit behind which nobody needs to look; null where there is none
     */
    public Map<String, FileChange> lastChanges(@Nullable String since, String commit, Set<String> paths) {
        checkName(commit);
        if (paths.isEmpty()) {
            return Map.of();
        }
        String range = since != null && has(since) ? since + ".." + commit : commit;
        List<String> words = new ArrayList<>(List.of("--git-dir=" + folder.path(), "--literal-pathspecs", "log"));
        words.addAll(List.of("-z", "--no-renames", "--name-only", FileChanges.FORMAT, range, "--"));
        words.addAll(paths);
        try {
            String log = new GitCommand(environment, HISTORY_LIMIT)
                    .arguments(words.toArray(String[]::new))
                    .text();
            return FileChanges.parse(log, paths);
        } catch (GitException e) {
            if (e.failure() == GitFailure.TIMEOUT) {
                return Map.of();
            }
            throw e;
        }
    }

    private List<TreeEntry> listing(String commit, List<String> paths) {
        List<String> words = new ArrayList<>(List.of("ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--"));
        words.addAll(paths);
        return TreeListing.parse(
                guarded(commit, () -> read(words.toArray(String[]::new)).bytes()));
    }

    /** Where it lies; the same mirror always lies there. */
    public Path path() {
        return folder.path();
    }

    /**
     * Reads many files in one go, in the order given; those larger than {@code largest} and submodules are left out. One
     * content at a time is in memory.
     */
    public void blobs(List<TreeEntry> entries, long largest, BiConsumer<TreeEntry, byte[]> sink) {
        List<TreeEntry> wanted = entries.stream()
                .filter(entry -> entry.kind() != TreeEntry.Kind.SUBMODULE && entry.size() <= largest)
                .toList();
        guarded(null, () -> {
            BlobReader.read(read("cat-file", "--batch", "--buffer"), wanted, sink);
            return wanted;
        });
    }

    /**
     * Writes the whole tree of a commit into a folder, which is made when missing: paths that climb out of a sub-folder keep
     * working. Takes a few milliseconds for small trees.
     *
     * @param subPath the part that is meant, {@code .} for all of it
     * @return where that part lies below {@code target}
     * @throws GitException {@code UNKNOWN_PATH} when the commit has no such part
     */
    public Path export(String commit, String subPath, Path target) {
        checkName(commit);
        return guarded(
                commit, () -> new MirrorExport(folder.path(), environment, READ_LIMIT).run(commit, subPath, target));
    }

    /** What the host has, without fetching any of it. */
    public RemoteHeads remoteHeads(@Nullable Credentials credentials) {
        return RemoteHeads.parse(new GitCommand(GitEnvironment.with(environment, url, credentials), READ_LIMIT)
                .hiding(credentials)
                .arguments("ls-remote", "--symref", "--", url, "HEAD", "refs/heads/*")
                .text());
    }

    private void fetch(@Nullable Credentials credentials, List<String> refSpecs) {
        lock.holding(() -> {
            new MirrorFetch(url, folder, environment, fetchLimit, credentials).run(refSpecs);
            return refSpecs;
        });
    }

    private boolean remoteIsEmpty(@Nullable Credentials credentials) {
        return new GitCommand(GitEnvironment.with(environment, url, credentials), fetchLimit)
                .hiding(credentials)
                .arguments("ls-remote", "--heads", "--tags", "--", url)
                .text()
                .isBlank();
    }

    private @Nullable String peel(String name) {
        try {
            return read("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                    .text()
                    .strip();
        } catch (GitException _) {
            return null;
        }
    }

    private GitCommand read(String... arguments) {
        return new GitCommand(environment, READ_LIMIT)
                .arguments("--git-dir=" + folder.path())
                .arguments(arguments);
    }

    /** A damaged mirror is marked, so that the next fetch builds it anew. */
    private <T> T guarded(@Nullable String commit, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GitException e) {
            if (commit != null && e.failure() == GitFailure.OTHER && peel(commit) == null) {
                throw isHead(commit) ? damaged(e.getMessage()) : unknown(commit);
            }
            throw e.failure() == GitFailure.DAMAGED ? damaged(e.getMessage()) : e;
        }
    }

    private boolean isHead(String commit) {
        return read("for-each-ref", "--format=%(objectname)").text().lines().anyMatch(commit::equals);
    }

    private GitException damaged(@Nullable String message) {
        folder.markDamaged();
        return new GitException(GitFailure.DAMAGED, "The local mirror is damaged: " + message);
    }

    private static void checkName(String revision) {
        if (NO_REF_NAME.matcher(revision).find()) {
            throw unknown(revision);
        }
    }

    private static GitException unknown(String revision) {
        return new GitException(
                GitFailure.UNKNOWN_REF, "There is no branch, tag or commit '" + revision + "' in the repository");
    }
}
