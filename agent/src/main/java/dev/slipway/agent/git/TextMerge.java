package dev.slipway.agent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Puts together what two made of one text, line by line and by Git's own hand (https://git-scm.com/docs/git-merge-file). */
public final class TextMerge {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Up to this number of conflicts is told by the exit code; a failure is told by a larger one. */
    private static final int MOST_CONFLICTS = 127;

    private final String ours;
    private final String theirs;

    /**
     * @param ours what the first side is called where the two are at odds
     * @param theirs what the second one is called
     */
    public TextMerge(String ours, String theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * A text made of two.
     *
     * @param text where the two are at odds both are there, between Git's marks
     * @param conflicts how many such places there are
     */
    public record Merged(String text, int conflicts) {}

    /**
     * Merges.
     *
     * @param base what both began with
     * @throws GitException when the {@code git} program cannot be run
     */
    public Merged of(String base, String mine, String other) {
        if (mine.equals(other) || base.equals(other)) {
            return new Merged(mine, 0);
        }
        if (base.equals(mine)) {
            return new Merged(other, 0);
        }
        try {
            Path folder = Files.createTempDirectory("slipway-merge");
            try {
                return merge(folder, base, mine, other);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Merged merge(Path folder, String base, String mine, String other) throws IOException {
        String[] files = {write(folder, "mine", mine), write(folder, "base", base), write(folder, "other", other)};
        Map<String, String> environment = GitEnvironment.of(System.getenv(), Set.of());
        String text = new GitCommand(environment, LIMIT)
                .arguments("merge-file", "--stdout", "-L", ours, "-L", "before", "-L", theirs)
                .arguments(files)
                .endingWith(MOST_CONFLICTS)
                .text();
        int conflicts = (int)
                text.lines().filter(line -> line.equals("<<<<<<< " + ours)).count();
        return new Merged(text, conflicts);
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void remove(Path folder) throws IOException {
        for (String name : new String[] {"mine", "base", "other"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
