package dev.slipway.snapshot;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what became of the assets from one scan of a repository to another. Pure. */
final class Comparison {
    private final Map<String, ScannedAsset> gone = new LinkedHashMap<>();
    private final Map<String, ScannedAsset> fresh = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final @Nullable Predicate<String> isThere;

    private Comparison(@Nullable Predicate<String> isThere) {
        this.isThere = isThere;
    }

    /**
     * Compares.
     *
     * @param isThere whether a path is in the repository at the later commit; null where that is not known any more
     * @return by path; what stayed as it was is not in it
     */
    static List<Change> of(List<ScannedAsset> before, List<ScannedAsset> after, @Nullable Predicate<String> isThere) {
        var comparison = new Comparison(isThere);
        before.forEach(asset -> comparison.gone.put(identity(asset), anywhere(asset)));
        after.forEach(asset -> comparison.met(anywhere(asset)));
        comparison.moved();
        comparison.rest();
        return comparison.changes.stream()
                .sorted(Comparator.comparing(Change::path).thenComparing(Change::kind))
                .toList();
    }

    /** What makes it the same asset from one scan to the next. */
    static String identity(ScannedAsset asset) {
        return asset.kind() + " " + asset.path();
    }

    /** The line an input stands in is no news: it moves with every line above. */
    private static ScannedAsset anywhere(ScannedAsset asset) {
        return new ScannedAsset(
                asset.kind(),
                asset.name(),
                asset.path(),
                asset.description(),
                asset.inputs().stream().map(input -> input.at(null)).toList(),
                asset.outputs(),
                asset.diagnostics(),
                asset.facts());
    }

    private void met(ScannedAsset after) {
        var before = gone.remove(identity(after));
        if (before == null) {
            fresh.put(identity(after), after);
        } else if (!before.equals(after)) {
            changes.add(changed(before, after));
        }
    }

    private static Change changed(ScannedAsset before, ScannedAsset after) {
        var details = Differences.of(before, after);
        if (isBroken(after) && !isBroken(before)) {
            return change(Change.Type.BROKEN, after, null, "It can be read no more: " + fault(after), details);
        }
        return isBroken(before) && !isBroken(after)
                ? change(Change.Type.MENDED, after, null, "It can be read again", details)
                : change(Change.Type.CHANGED, after, null, "Its files were changed", details);
    }

    /** The same content at another path, or else the only one of its name and kind that is missing here and new there. */
    private void moved() {
        for (var after : List.copyOf(fresh.values())) {
            var before = origin(after);
            if (before.isPresent()) {
                gone.remove(identity(before.get()));
                fresh.remove(identity(after));
                changes.add(moved(before.get(), after));
            }
        }
    }

    private Optional<ScannedAsset> origin(ScannedAsset after) {
        var same = gone.values().stream()
                .filter(before -> Differences.isSameContent(before, after))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        var namesakes = gone.values().stream()
                .filter(before -> isNamesake(before, after))
                .toList();
        boolean onlyOne = fresh.values().stream()
                        .filter(other -> isNamesake(after, other))
                        .count()
                == 1;
        return namesakes.size() == 1 && onlyOne ? Optional.of(namesakes.getFirst()) : Optional.empty();
    }

    private static boolean isNamesake(ScannedAsset one, ScannedAsset other) {
        return one.kind().equals(other.kind())
                && last(one.path()).equals(last(other.path()))
                && !one.path().equals(".");
    }

    private static Change moved(ScannedAsset before, ScannedAsset after) {
        boolean renamed = folder(before.path()).equals(folder(after.path()));
        String why = (renamed ? "It was renamed from " : "It was moved from ") + before.path();
        return change(Change.Type.MOVED, after, before.path(), why, Differences.of(before, after));
    }

    private void rest() {
        fresh.values().forEach(after -> changes.add(change(Change.Type.APPEARED, after, null, "It is new", List.of())));
        gone.values()
                .forEach(before ->
                        changes.add(change(Change.Type.VANISHED, before, null, whyVanished(before), List.of())));
    }

    private String whyVanished(ScannedAsset before) {
        if (isThere == null) {
            return "It was found then and is not any more";
        }
        return isThere.test(before.path())
                ? "Its files are there, but are no " + before.kind() + " asset any more"
                : "Its files were deleted";
    }

    private static Change change(
            Change.Type type, ScannedAsset asset, @Nullable String from, String why, List<String> details) {
        return new Change(type, asset.kind(), asset.name(), asset.path(), from, why, details);
    }

    private static boolean isBroken(ScannedAsset asset) {
        return asset.diagnostics().stream().anyMatch(each -> each.severity().equals("error"));
    }

    private static String fault(ScannedAsset asset) {
        return asset.diagnostics().stream()
                .filter(each -> each.severity().equals("error"))
                .map(each -> each.message() + (each.path() == null ? "" : " (" + each.path() + ":" + each.line() + ")"))
                .findFirst()
                .orElse("");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
