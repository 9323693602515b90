package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.RepositoryPaths;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The source file that an app begins with. */
final class EntryFile {
    private static final long LARGEST = 100_000;
    private static final List<String> ENDINGS = List.of(".ts", ".mts", ".js", ".mjs", ".py");
    private static final Set<String> NAMES = Set.of("app", "main", "cdk", "infra");

    private EntryFile() {}

    /** Whether apps usually begin with a file of such a name: which one does is known only when they are read. */
    static boolean mayBe(TreeEntry entry) {
        String name = entry.fileName();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || entry.size() > LARGEST || !ENDINGS.contains(name.substring(dot))) {
            return false;
        }
        String folder = entry.folder();
        return NAMES.contains(name.substring(0, dot)) || folder.equals("bin") || folder.endsWith("/bin");
    }

    /** The file that a command names, when it was read. */
    static Optional<SourceFile> of(String folder, String command, SourceFiles files) {
        for (String word : command.split("[\\s;&|\"']+", 200)) {
            String path = word.startsWith("-") ? null : RepositoryPaths.resolve(folder, word);
            if (path != null && !path.equals(".")) {
                Optional<SourceFile> found = source(path, files);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What was compiled is looked for under the name of its source. */
    private static Optional<SourceFile> source(String path, SourceFiles files) {
        int dot = path.lastIndexOf('.');
        boolean ended = dot > path.lastIndexOf('/') && ENDINGS.contains(path.substring(dot));
        String base = ended ? path.substring(0, dot) : path;
        boolean python = path.endsWith(".py");
        return ENDINGS.stream()
                .filter(ending -> !ended || python == ending.equals(".py"))
                .flatMap(ending -> files.file(base + ending).stream())
                .filter(file -> file.skipped() == null && mayBe(file.entry()))
                .findFirst();
    }
}
