package dev.slipway.gitlab.api;

import dev.slipway.gitlab.Pushed;
import dev.slipway.gitlab.Running;
import java.io.IOException;
import java.nio.file.Path;

/** What the tests of reading read: awkward names, a link, a script, a branch with a slash, and a tag of either kind. */
final class ReadableRepository {
    private ReadableRepository() {}

    static void push(Running running, Path folder) throws IOException, InterruptedException {
        Pushed.to(running, "private", folder)
                .file("modules/net/main.tf", "resource {}\n")
                .file("with space.txt", "spaced\n")
                .file("ümlaut.txt", "ü\n")
                .file("a+b.txt", "plus\n")
                .file(".hidden", "h\n")
                .file("empty.txt", "")
                .file("run.sh", "#!/bin/sh\n")
                .git("update-index", "--add", "--chmod=+x", "run.sh")
                .link("link.txt", "a.txt")
                .commit("Add names\n\nA longer text.")
                .git("branch", "release/1.0")
                .git("tag", "light")
                .git("tag", "-a", "v1.0", "-m", "First release")
                .file("a.txt", "changed\n")
                .commit("Change a")
                .push();
    }
}
