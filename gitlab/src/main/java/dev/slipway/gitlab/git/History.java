package dev.slipway.gitlab.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies between commits of one repository: the commits of a range, the files of a commit, differences, common ancestors. */
public final class History {
    private final GitCommand git;
    private final Path folder;

    History(GitCommand git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    /** The files that a commit adds, changes and removes. */
    public record Files(List<String> added, List<String> modified, List<String> removed) {}

    /** One file of a difference, with its patch. */
    public record Diff(String oldPath, String newPath, String oldMode, String newMode, char kind, String patch) {}

    /** The newest commits that {@code to} has and {@code from} has not, newest first; all of {@code to} without a {@code from}. */
    public List<Commit> between(String from, String to, int most) throws IOException {
        String range = from.isEmpty() ? to : from + ".." + to;
        return Commit.parse(git.run(folder, "log", Commit.FORMAT, "--max-count=" + most, range, "--")
                .text());
    }

    /** How many there are. */
    public int count(String from, String to) throws IOException {
        String range = from.isEmpty() ? to : from + ".." + to;
        String text = git.run(folder, "rev-list", "--count", range, "--").text().strip();
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The files of a commit against its first parent. */
    public Files files(String commit) throws IOException {
        Files files = new Files(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> parts = List.of(
                git.run(folder, "show", "--format=", "--name-status", "--no-renames", "-z", "--first-parent", commit)
                        .text()
                        .split("\0", -1));
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            switch (parts.get(i).strip()) {
                case "A" -> files.added().add(parts.get(i + 1));
                case "D" -> files.removed().add(parts.get(i + 1));
                default -> files.modified().add(parts.get(i + 1));
            }
        }
        return files;
    }

    /** The best common ancestor. */
    public Optional<String> mergeBase(List<String> commits) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("merge-base", "--octopus"));
        arguments.addAll(commits);
        String text = git.run(folder, arguments.toArray(String[]::new)).text().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What differs between two commits, file by file. */
    public List<Diff> diffs(String from, String to) throws IOException {
        List<Diff> diffs = new ArrayList<>();
        List<String> parts = List.of(
                git.run(folder, "diff", "--raw", "-M", "-z", from, to).text().split("\0", -1));
        int i = 0;
        while (i + 1 < parts.size()) {
            List<String> head = List.of(parts.get(i).substring(1).split(" ", -1));
            char kind = head.get(4).charAt(0);
            String old = parts.get(i + 1);
            boolean pair = kind == 'R' || kind == 'C';
            String fresh = pair ? parts.get(i + 2) : old;
            diffs.add(new Diff(old, fresh, head.get(0), head.get(1), kind, patch(from, to, old, fresh)));
            i += pair ? 3 : 2;
        }
        return diffs;
    }

    private String patch(String from, String to, String old, String fresh) throws IOException {
        String whole = git.run(folder, "diff", "-M", from, to, "--", old, fresh).text();
        int hunk = whole.indexOf("\n@@ ");
        return hunk < 0 ? "" : whole.substring(hunk + 1);
    }

    /** Makes any reference point to a commit. */
    public void pin(String ref, String commit) throws IOException {
        git.must(folder, Map.of(), "update-ref", ref, commit);
    }

    /** A branch that holds a commit; the first by name. */
    public Optional<String> branchWith(String commit) throws IOException {
        return git.run(folder, "for-each-ref", "--contains", commit, "--format=%(refname:lstrip=2)", "refs/heads")
                .text()
                .lines()
                .findFirst();
    }
}
