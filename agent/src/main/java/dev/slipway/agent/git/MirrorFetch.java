package dev.slipway.agent.git;

import dev.slipway.agent.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a mirror up to date. Runs under the mirror's lock; whatever interrupts it, the mirror stays usable. */
record MirrorFetch(
        String url,
        MirrorFolder folder,
        Map<String, String> environment,
        Duration limit,
        @Nullable Credentials credentials) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    /** Fetches, and builds the mirror anew when it turns out to be damaged. */
    void run(List<String> refSpecs) {
        if (!folder.isUsable()) {
            rebuild(refSpecs);
            return;
        }
        try {
            fetch(folder, refSpecs);
        } catch (GitException e) {
            switch (e.failure()) {
                case DAMAGED -> rebuild(refSpecs);
                case OTHER -> {
                    folder.removeStaleLocks();
                    fetch(folder, refSpecs);
                }
                default -> throw e;
            }
        }
    }

    /** The fetch of everything a person can name: all branches and tags; what vanished at the host vanishes here. */
    static List<String> everything() {
        return List.of("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*");
    }

    /** The ways to understand the name of a revision, the likeliest first. */
    static List<List<String>> readings(String revision) {
        List<List<String>> readings = new ArrayList<>();
        if (COMMIT.matcher(revision).matches()) {
            readings.add(List.of("+" + revision + ":refs/kept/" + revision));
        }
        readings.add(List.of("+refs/heads/" + revision + ":refs/heads/" + revision));
        readings.add(List.of("+refs/tags/" + revision + ":refs/tags/" + revision));
        return readings;
    }

    private void rebuild(List<String> refSpecs) {
        MirrorFolder fresh = folder.fresh();
        try {
            git().arguments(
                            "init",
                            "--quiet",
                            "--bare",
                            "--template=",
                            "--initial-branch=main",
                            "--",
                            fresh.path().toString())
                    .bytes();
            fetch(fresh, refSpecs);
            folder.replaceBy(fresh);
        } finally {
            fresh.delete();
        }
    }

    private void fetch(MirrorFolder into, List<String> refSpecs) {
        GitCommand command = git().arguments("--git-dir=" + into.path())
                .arguments("fetch", "--quiet", Watch.current().isPresent() ? "--progress" : "--no-progress")
                .arguments("--prune", "--no-tags", "--no-auto-gc", "--no-write-fetch-head")
                .arguments("--no-recurse-submodules", "--", url);
        command.arguments(refSpecs.toArray(String[]::new)).bytes();
    }

    private GitCommand git() {
        return new GitCommand(GitEnvironment.with(environment, url, credentials), limit).hiding(credentials);
    }
}
