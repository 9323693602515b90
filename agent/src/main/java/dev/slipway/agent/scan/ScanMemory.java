package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last scans found, so that the next one of the same repository looks only at what changed. In memory, and bounded: of the
 * repositories that were scanned longest ago it knows nothing any more, and they are read as a whole.
 */
final class ScanMemory {
    private static final int MOST_FILES = 300_000;

    private final LinkedHashMap<Path, State> states = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A scan of a commit.
     *
     * @param tree all its files, in the order of their paths
     * @param assets what each scanner found, by its key
     */
    record State(String commit, List<TreeEntry> tree, Map<String, List<ScannedAsset>> assets) {}

    synchronized Optional<State> of(Path mirror) {
        return Optional.ofNullable(states.get(mirror));
    }

    synchronized void put(Path mirror, State state) {
        states.put(mirror, state);
        int files =
                states.values().stream().mapToInt(each -> each.tree().size()).sum();
        for (var oldest = states.entrySet().iterator(); files > MOST_FILES && oldest.hasNext(); ) {
            files -= oldest.next().getValue().tree().size();
            oldest.remove();
        }
    }
}
