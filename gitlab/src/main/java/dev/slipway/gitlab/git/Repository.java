package dev.slipway.gitlab.git;

import dev.slipway.gitlab.model.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One bare repository. What is not there is an empty answer; only a broken git is an exception. */
public final class Repository {
    private final GitCommand git;
    private final Path folder;

    Repository(GitCommand git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    /** Its commits in relation to each other. */
    public History history() {
        return new History(git, folder);
    }

    /** Whether there is a repository at all. */
    public boolean exists() {
        return Files.exists(folder.resolve("HEAD"));
    }

    /** Whether it holds no branch. */
    public boolean isEmpty() throws IOException {
        if (Files.exists(folder.resolve("packed-refs"))) {
            return branches().isEmpty();
        }
        if (!exists()) {
            return true;
        }
        try (Stream<Path> heads = Files.walk(folder.resolve("refs/heads"))) {
            return heads.noneMatch(Files::isRegularFile);
        }
    }

    /** The full id of the commit that a branch, tag or id names. */
    public Optional<String> resolve(String ref) throws IOException {
        if (!isName(ref)) {
            return Optional.empty();
        }
        GitCommand.Result result = git.run(folder, "rev-parse", "--verify", "-q", ref + "^{commit}");
        return result.ok() ? Optional.of(result.text().strip()) : Optional.empty();
    }

    private boolean isName(String ref) {
        return !ref.isBlank() && !ref.startsWith("-") && ref.indexOf('\0') < 0 && exists();
    }

    /** Branch names to commit ids, by name. */
    public List<Map.Entry<String, String>> branches() throws IOException {
        return refs("refs/heads");
    }

    /** Tag names to commit ids, by name. */
    public List<Map.Entry<String, String>> tags() throws IOException {
        return refs("refs/tags");
    }

    /** What an annotated tag says: its own id, when it was made (ISO-8601), its message; nothing for a light one. */
    public Optional<Annotation> annotation(String tag) throws IOException {
        GitCommand.Result result = git.run(
                folder,
                "for-each-ref",
                "--format=%(objecttype)%00%(objectname)%00%(taggerdate:iso-strict)%00%(contents)",
                "refs/tags/" + tag);
        List<String> parts = List.of(result.text().split("\0", -1));
        return parts.size() == 4 && parts.getFirst().equals("tag")
                ? Optional.of(
                        new Annotation(parts.get(1), parts.get(2), parts.get(3).strip()))
                : Optional.empty();
    }

    /** The part of an annotated tag that is not its commit. */
    public record Annotation(String id, String madeAt, String message) {}

    private List<Map.Entry<String, String>> refs(String prefix) throws IOException {
        if (!exists()) {
            return List.of();
        }
        GitCommand.Result result =
                git.run(folder, "for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", prefix);
        return result.text()
                .lines()
                .map(line -> Map.entry(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    /** Makes or moves a branch; false when the name is not one that git accepts. */
    public boolean branch(String name, String commit) throws IOException {
        return git.run(folder, "check-ref-format", "--branch", name).ok()
                && git.run(folder, "update-ref", "refs/heads/" + name, commit).ok();
    }

    /** Removes a branch. */
    public void deleteBranch(String name) throws IOException {
        git.must(folder, Map.of(), "update-ref", "-d", "refs/heads/" + name);
    }

    /** Makes a tag, with a message an annotated one; false when the name is not one that git accepts. */
    public boolean tag(String name, String commit, String message, Person tagger) throws IOException {
        String[] command = message.isEmpty()
                ? new String[] {"tag", "--", name, commit}
                : new String[] {"tag", "-a", "-m", message, "--", name, commit};
        Map<String, String> who = Map.of("GIT_COMMITTER_NAME", tagger.name(), "GIT_COMMITTER_EMAIL", tagger.email());
        return git.run(folder, who, command).ok();
    }

    /** Removes a tag. */
    public void deleteTag(String name) throws IOException {
        git.must(folder, Map.of(), "update-ref", "-d", "refs/tags/" + name);
    }

    /** Makes HEAD point to a branch. */
    public void head(String branch) throws IOException {
        git.must(folder, Map.of(), "symbolic-ref", "HEAD", "refs/heads/" + branch);
    }

    /** The entries of a tree, trees first; empty when the path is not there. */
    public List<TreeEntry> tree(String commit, String path, boolean recursive) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-z"));
        if (recursive) {
            arguments.addAll(List.of("-r", "-t"));
        }
        arguments.add(commit);
        if (!path.isEmpty()) {
            arguments.add(path + "/");
        }
        GitCommand.Result result = git.run(folder, arguments.toArray(String[]::new));
        List<TreeEntry> entries = new ArrayList<>();
        for (String line : result.text().split("\0", -1)) {
            if (!line.isEmpty()) {
                TreeEntry entry = TreeEntry.parse(line);
                if (path.isEmpty() || entry.path().startsWith(path + "/")) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparing(entry -> !entry.type().equals("tree")));
        return entries;
    }

    /** The entry at exactly this path. */
    public Optional<TreeEntry> entry(String commit, String path) throws IOException {
        GitCommand.Result result = git.run(folder, "ls-tree", "-z", commit, path);
        String line = result.text();
        return result.ok() && !line.isEmpty()
                ? Optional.of(TreeEntry.parse(line.substring(0, line.length() - 1)))
                : Optional.empty();
    }

    /** The bytes of a blob. */
    public byte[] blob(String id) throws IOException {
        return git.must(folder, Map.of(), "cat-file", "blob", id).out();
    }

    /** Whether there is a blob with this id. */
    public boolean hasBlob(String id) throws IOException {
        GitCommand.Result result = git.run(folder, "cat-file", "-t", id);
        return result.ok() && result.text().strip().equals("blob");
    }

    /** The newest commits reachable from one, optionally only those that touch a path. */
    public List<Commit> log(String from, String path, int skip, int most) throws IOException {
        GitCommand.Result result = git.run(
                folder,
                "log",
                Commit.FORMAT,
                "--skip=" + skip,
                "--max-count=" + most,
                from,
                "--",
                path.isEmpty() ? "." : path);
        return Commit.parse(result.text());
    }

    /** The commit itself. */
    public Optional<Commit> commit(String ref) throws IOException {
        if (!isName(ref)) {
            return Optional.empty();
        }
        GitCommand.Result result = git.run(folder, "log", Commit.FORMAT, "--max-count=1", ref + "^{commit}", "--");
        return result.ok() ? Commit.parse(result.text()).stream().findFirst() : Optional.empty();
    }

    /** Lines added and removed by a commit. */
    public int[] changes(String commit) throws IOException {
        int[] sums = new int[2];
        GitCommand.Result result = git.run(folder, "show", "--numstat", "--format=", commit);
        result.text()
                .lines()
                .map(line -> line.split("\t", 3))
                .filter(part -> part.length == 3)
                .forEach(part -> {
                    sums[0] += part[0].equals("-") ? 0 : Integer.parseInt(part[0]);
                    sums[1] += part[1].equals("-") ? 0 : Integer.parseInt(part[1]);
                });
        return sums;
    }

    /** Writes an archive: {@code format} is tar.gz, tar, zip. */
    public void archive(String commit, String prefix, String format, String path, OutputStream out) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("archive", "--format=" + format, "--prefix=" + prefix + "/", commit));
        if (!path.isEmpty()) {
            arguments.add(path);
        }
        Process process = git.prepare(folder, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var bytes = process.getInputStream()) {
            process.getOutputStream().close();
            bytes.transferTo(out);
        } finally {
            process.destroy();
        }
    }
}
