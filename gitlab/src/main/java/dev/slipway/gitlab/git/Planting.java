package dev.slipway.gitlab.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Puts files into a repository as one commit, the way the seed and a project's "initialize with a README" do. */
public final class Planting {
    private final Repositories repositories;

    /** Plants into these repositories. */
    public Planting(Repositories repositories) {
        this.repositories = repositories;
    }

    /**
     * Commits files to a branch, on top of what it holds.
     *
     * @param files path to content; text starting with {@code #!} becomes executable
     */
    public void commit(
            long project,
            String branch,
            Map<String, byte[]> files,
            String author,
            String email,
            String message,
            Instant when)
            throws IOException {
        Repository repository = repositories.open(project);
        Path work = Files.createTempDirectory(repositories.path(project).getParent(), "plant");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(work, file.getKey(), file.getValue());
            }
            Map<String, String> who = identity(author, email, when);
            who.put("GIT_DIR", repositories.path(project).toString());
            who.put("GIT_WORK_TREE", work.toString());
            who.put(
                    "GIT_INDEX_FILE",
                    work.resolveSibling(work.getFileName() + ".index").toString());
            write(repository, branch, message, work, who);
        } finally {
            Files.deleteIfExists(work.resolveSibling(work.getFileName() + ".index"));
            Repositories.wipe(work);
        }
    }

    private void write(Repository repository, String branch, String message, Path work, Map<String, String> who)
            throws IOException {
        GitCommand git = repositories.git();
        var parent = repository.resolve("refs/heads/" + branch);
        if (parent.isPresent()) {
            git.must(work, who, "read-tree", parent.get());
        }
        git.must(work, who, "add", "--ignore-removal", "--force", ".");
        String tree = git.must(work, who, "write-tree").text().strip();
        String commit = (parent.isPresent()
                        ? git.must(work, who, "commit-tree", tree, "-p", parent.get(), "-m", message)
                        : git.must(work, who, "commit-tree", tree, "-m", message))
                .text()
                .strip();
        git.must(work, who, "update-ref", "refs/heads/" + branch, commit);
    }

    private static void write(Path work, String name, byte[] content) throws IOException {
        Path file = work.resolve(name).normalize();
        if (!file.startsWith(work)) {
            throw new IOException("the file " + name + " lies outside of its repository");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        if (content.length > 2
                && content[0] == '#'
                && content[1] == '!'
                && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + name + " executable");
        }
    }

    static Map<String, String> identity(String author, String email, Instant when) {
        Map<String, String> who = new HashMap<>();
        who.put("GIT_AUTHOR_NAME", author);
        who.put("GIT_AUTHOR_EMAIL", email);
        who.put("GIT_AUTHOR_DATE", when.getEpochSecond() + " +0000");
        who.put("GIT_COMMITTER_NAME", author);
        who.put("GIT_COMMITTER_EMAIL", email);
        who.put("GIT_COMMITTER_DATE", when.getEpochSecond() + " +0000");
        return who;
    }
}
