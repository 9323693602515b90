package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the wanted files within the limits, links followed inside the repository. */
final class SourceReader {
    private static final int MOST_HOPS = 8;
    private static final String LARGE_FILE_POINTER = "version https://git-lfs.github.com/spec/";

    private final Mirror mirror;
    private final ScanLimits limits;
    private final List<Diagnostic> diagnostics;

    SourceReader(Mirror mirror, ScanLimits limits, List<Diagnostic> diagnostics) {
        this.mirror = mirror;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    SourceFiles read(List<TreeEntry> tree, List<TreeEntry> wanted) {
        Map<String, TreeEntry> byPath = hasLinks(wanted)
                ? tree.stream().collect(Collectors.toMap(TreeEntry::path, Function.identity(), (a, _) -> a))
                : Map.of();
        Map<String, TreeEntry> targets = new HashMap<>();
        Map<String, SourceFile> files = new HashMap<>();
        Map<String, String> links = linkTexts(tree, wanted);
        for (TreeEntry entry : wanted) {
            TreeEntry target = target(entry, byPath, links);
            if (target == null) {
                files.put(entry.path(), SourceFile.skipped(entry, "The link leads to no file of the repository"));
            } else if (target.size() > limits.fileBytes()) {
                files.put(entry.path(), SourceFile.skipped(entry, tooLarge(target)));
            } else {
                targets.put(entry.path(), target);
            }
        }
        fill(files, wanted, withinLimits(wanted, targets));
        return new SourceFiles(tree, files);
    }

    private static boolean hasLinks(List<TreeEntry> wanted) {
        return wanted.stream().anyMatch(entry -> entry.kind() == TreeEntry.Kind.SYMLINK);
    }

    /** What the links say, all of them when a wanted one may lead over others. */
    private Map<String, String> linkTexts(List<TreeEntry> tree, List<TreeEntry> wanted) {
        Map<String, String> links = new HashMap<>();
        if (hasLinks(wanted)) {
            List<TreeEntry> all = tree.stream()
                    .filter(entry -> entry.kind() == TreeEntry.Kind.SYMLINK)
                    .limit(limits.files())
                    .toList();
            mirror.blobs(
                    all, 4096, (entry, bytes) -> links.put(entry.path(), new String(bytes, StandardCharsets.UTF_8)));
        }
        return links;
    }

    private static @Nullable TreeEntry target(
            TreeEntry entry, Map<String, TreeEntry> byPath, Map<String, String> links) {
        TreeEntry at = entry;
        for (int hop = 0; hop < MOST_HOPS && at != null; hop++) {
            if (at.isRegular()) {
                return at;
            }
            String path = RepositoryPaths.resolve(at.folder(), links.getOrDefault(at.path(), "/"));
            at = path == null ? null : byPath.get(path);
        }
        return null;
    }

    private Map<String, TreeEntry> withinLimits(List<TreeEntry> wanted, Map<String, TreeEntry> targets) {
        Map<String, TreeEntry> chosen = new HashMap<>();
        long bytes = 0;
        int left = 0;
        for (TreeEntry entry : wanted) {
            TreeEntry target = targets.get(entry.path());
            if (target == null) {
                continue;
            }
            if (chosen.size() >= limits.files() || bytes + target.size() > limits.totalBytes()) {
                left++;
                continue;
            }
            bytes += target.size();
            chosen.put(entry.path(), target);
        }
        if (left > 0) {
            diagnostics.add(new Diagnostic(
                    "warning",
                    "scan-limit",
                    left + " files were not read: at most " + limits.files() + " files and "
                            + (limits.totalBytes() >> 20) + " MiB of a repository are scanned",
                    null,
                    null,
                    null,
                    null));
        }
        return chosen;
    }

    private void fill(Map<String, SourceFile> files, List<TreeEntry> wanted, Map<String, TreeEntry> chosen) {
        Map<String, byte[]> contents = new HashMap<>();
        List<TreeEntry> distinct = new ArrayList<>(chosen.values().stream()
                .collect(Collectors.toMap(TreeEntry::id, Function.identity(), (a, _) -> a))
                .values());
        Watch.at(Step.READING, 0, distinct.size(), null);
        mirror.blobs(distinct, limits.fileBytes(), (entry, bytes) -> {
            contents.put(entry.id(), bytes);
            Watch.at(Step.READING, contents.size(), distinct.size(), null);
        });
        for (TreeEntry entry : wanted) {
            TreeEntry target = chosen.get(entry.path());
            byte[] content = target == null ? null : contents.get(target.id());
            if (content != null) {
                files.put(entry.path(), file(entry, content));
            }
        }
    }

    private static SourceFile file(TreeEntry entry, byte[] content) {
        String start = new String(
                content, 0, Math.min(content.length, LARGE_FILE_POINTER.length()), StandardCharsets.ISO_8859_1);
        return start.equals(LARGE_FILE_POINTER)
                ? SourceFile.skipped(entry, "The file lies in Git LFS; only a pointer to it is in the repository")
                : SourceFile.of(entry, content);
    }

    private String tooLarge(TreeEntry entry) {
        return "The file has " + entry.size() + " bytes; files larger than " + limits.fileBytes()
                + " bytes are not read";
    }
}
