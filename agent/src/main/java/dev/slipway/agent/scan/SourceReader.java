package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the wanted files within the limits, links followed inside the repository. */
final class SourceReader {
    private static final int MOST_HOPS = 8;
    /** After how many files it says how far it is. */
    private static final int REPORTED = 64;

    private static final byte[] LARGE_FILE_POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    private final Mirror mirror;
    private final ScanLimits limits;
    private final List<Diagnostic> diagnostics;

    SourceReader(Mirror mirror, ScanLimits limits, List<Diagnostic> diagnostics) {
        this.mirror = mirror;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /**
     * @param tree all files of the commit
     * @param wanted those that are to be read, each once
     */
    SourceFiles read(List<TreeEntry> tree, Collection<TreeEntry> wanted) {
        Map<String, TreeEntry> byPath = hasLinks(wanted)
                ? tree.stream().collect(Collectors.toMap(TreeEntry::path, Function.identity(), (a, _) -> a))
                : Map.of();
        Map<String, String> links = linkTexts(tree, wanted);
        Map<String, SourceFile> files = HashMap.newHashMap(wanted.size());
        Map<String, List<TreeEntry>> byContent = LinkedHashMap.newLinkedHashMap(wanted.size());
        List<TreeEntry> distinct = new ArrayList<>(wanted.size());
        Budget budget = new Budget();
        for (TreeEntry entry : wanted) {
            TreeEntry target = target(entry, byPath, links);
            if (target == null) {
                files.put(entry.path(), SourceFile.skipped(entry, "The link leads to no file of the repository"));
            } else if (target.size() > limits.fileBytes()) {
                files.put(entry.path(), SourceFile.skipped(entry, tooLarge(target)));
            } else if (budget.allows(target)) {
                byContent
                        .computeIfAbsent(target.id(), _ -> {
                            distinct.add(target);
                            return new ArrayList<>(1);
                        })
                        .add(entry);
            }
        }
        budget.report();
        fill(files, distinct, byContent);
        return new SourceFiles(tree, files);
    }

    private static boolean hasLinks(Collection<TreeEntry> wanted) {
        return wanted.stream().anyMatch(entry -> entry.kind() == TreeEntry.Kind.SYMLINK);
    }

    /** What the links say, all of them when a wanted one may lead over others. */
    private Map<String, String> linkTexts(List<TreeEntry> tree, Collection<TreeEntry> wanted) {
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

    private void fill(Map<String, SourceFile> files, List<TreeEntry> distinct, Map<String, List<TreeEntry>> byContent) {
        Watch.at(Step.READING, 0, distinct.size(), null);
        AtomicInteger done = new AtomicInteger();
        mirror.blobs(distinct, limits.fileBytes(), (target, bytes) -> {
            byContent
                    .getOrDefault(target.id(), List.of())
                    .forEach(entry -> files.put(entry.path(), file(entry, bytes)));
            if (done.incrementAndGet() % REPORTED == 0) {
                Watch.at(Step.READING, done.get(), distinct.size(), null);
            }
        });
    }

    private static SourceFile file(TreeEntry entry, byte[] content) {
        return startsWith(content, LARGE_FILE_POINTER)
                ? SourceFile.skipped(entry, "The file lies in Git LFS; only a pointer to it is in the repository")
                : SourceFile.of(entry, content);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private String tooLarge(TreeEntry entry) {
        return "The file has " + entry.size() + " bytes; files larger than " + limits.fileBytes()
                + " bytes are not read";
    }

    /** Counts what is read, and what would be too much. */
    private final class Budget {
        private long bytes;
        private int files;
        private int left;

        boolean allows(TreeEntry target) {
            if (files >= limits.files() || bytes + target.size() > limits.totalBytes()) {
                left++;
                return false;
            }
            bytes += target.size();
            files++;
            return true;
        }

        void report() {
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
        }
    }
}
