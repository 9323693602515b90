package dev.slipway.agent.tech.shell;

import dev.slipway.agent.git.TreeEntry;
import java.util.Arrays;
import java.util.Set;

/** What a path alone tells about a script. */
final class ScriptPaths {
    /** Folders full of other people's files, and of hooks that Git runs. */
    private static final Set<String> OTHERS = Set.of(
            "node_modules",
            "bower_components",
            "vendor",
            "third_party",
            "site-packages",
            "dist-packages",
            "venv",
            ".venv",
            ".git",
            ".terraform",
            ".terragrunt-cache",
            ".tox",
            "__pycache__",
            "cdk.out",
            ".husky",
            ".githooks",
            "ansible_collections");

    /** Files that tools write or call. */
    private static final Set<String> TOOLS = Set.of(
            "gradlew",
            "mvnw",
            "configure",
            "install-sh",
            "config.guess",
            "config.sub",
            "config.status",
            "ltmain.sh",
            "libtool",
            "depcomp",
            "missing",
            "compile",
            "test-driver",
            "ylwrap",
            "mkinstalldirs",
            "setup.py",
            "conftest.py",
            "__init__.py",
            "__main__.py",
            "noxfile.py",
            "PKGBUILD",
            "APKBUILD");

    private static final Set<String> ENDINGS = Set.of("sh", "bash", "zsh", "py");
    private static final Set<String> TESTS = Set.of("test", "tests");

    private ScriptPaths() {}

    /** Whether it is worth being read: it has a script's ending, or none and may be executed. */
    static boolean mayBeScript(TreeEntry entry) {
        String name = entry.fileName();
        int dot = name.lastIndexOf('.');
        boolean named = dot > 0 && ENDINGS.contains(name.substring(dot + 1));
        boolean bare = dot < 0 && entry.kind() == TreeEntry.Kind.EXECUTABLE;
        return (named || bare)
                && !TOOLS.contains(name)
                && Arrays.stream(entry.path().split("/", -1))
                        .noneMatch(part -> OTHERS.contains(part) || part.contains("{{"));
    }

    /** Whether folder and name both say that it is a test. */
    static boolean isTest(TreeEntry entry) {
        String name = entry.fileName().replaceFirst("\\.[a-z]+$", "");
        boolean named = name.startsWith("test_")
                || name.startsWith("test-")
                || name.endsWith("_test")
                || name.endsWith("-test");
        return named && Arrays.stream(entry.folder().split("/", -1)).anyMatch(TESTS::contains);
    }
}
