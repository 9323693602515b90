package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads the wanted files within the limits, links followed inside the repository. */
final class SourceReader {
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
     * @param wanted the places in it of those that are to be read
     */
    SourceFiles read(List<TreeEntry> tree, BitSet wanted) {
        @Nullable SourceFile[] files = new SourceFile[tree.size()];
        Links links = Links.of(mirror, tree, wanted, limits);
        Contents contents = new Contents(wanted.cardinality());
        Budget budget = new Budget();
        wanted.stream().forEach(place -> {
            TreeEntry entry = tree.get(place);
            TreeEntry target = links.target(entry);
            if (target == null) {
                files[place] = SourceFile.skipped(entry, "The link leads to no file of the repository");
            } else if (target.size() > limits.fileBytes()) {
                files[place] = SourceFile.skipped(entry, tooLarge(target));
            } else if (budget.allows(target)) {
                contents.add(place, target);
            }
        });
        budget.report();
        fill(tree, files, contents);
        return new SourceFiles(tree, files);
    }

    private void fill(List<TreeEntry> tree, @Nullable SourceFile[] files, Contents contents) {
        Watch.at(Step.READING, 0, contents.distinct.size(), null);
        AtomicInteger done = new AtomicInteger();
        mirror.blobs(contents.distinct, limits.fileBytes(), (target, bytes) -> {
            int place = contents.first(target);
            files[place] = file(tree.get(place), bytes);
            if (done.incrementAndGet() % REPORTED == 0) {
                Watch.at(Step.READING, done.get(), contents.distinct.size(), null);
            }
        });
        contents.again.forEach((place, first) -> {
            SourceFile read = files[first];
            files[place] = read == null ? null : read.at(tree.get(place));
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

    /** What is to be read, each content once. */
    private static final class Contents {
        private final List<TreeEntry> distinct;
        private final Map<String, Integer> places;
        /** The places whose content is that of an earlier one. */
        private final Map<Integer, Integer> again = new HashMap<>();

        Contents(int most) {
            distinct = new ArrayList<>(most);
            places = HashMap.newHashMap(most);
        }

        void add(int place, TreeEntry target) {
            Integer first = places.putIfAbsent(target.id(), place);
            if (first == null) {
                distinct.add(target);
            } else {
                again.put(place, first);
            }
        }

        int first(TreeEntry target) {
            return Objects.requireNonNull(places.get(target.id()));
        }
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
