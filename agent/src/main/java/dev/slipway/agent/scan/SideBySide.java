package dev.slipway.agent.scan;

import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Lets several scanners look through the same files at a time: none sees what another one finds. */
final class SideBySide {
    private static final int MOST = 4;

    private final List<AssetScanner> scanners;
    private final SourceFiles files;
    private final AtomicInteger begun = new AtomicInteger();

    SideBySide(List<AssetScanner> scanners, SourceFiles files) {
        this.scanners = scanners;
        this.files = files;
    }

    /** What each found, by its key. */
    Map<String, List<ScannedAsset>> scan() {
        int most = Math.min(Math.min(MOST, Runtime.getRuntime().availableProcessors()), scanners.size());
        if (most < 2) {
            return scanners.stream().collect(Collectors.toMap(AssetScanner::key, this::found));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(most)) {
            return scan(threads);
        }
    }

    private Map<String, List<ScannedAsset>> scan(ExecutorService threads) {
        var all = scanners.stream()
                .collect(Collectors.toMap(
                        AssetScanner::key,
                        scanner -> CompletableFuture.supplyAsync(Watch.alsoElsewhere(() -> found(scanner)), threads)));
        try {
            return all.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().join()));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private List<ScannedAsset> found(AssetScanner scanner) {
        Watch.at(Step.SCANNING, begun.incrementAndGet(), scanners.size(), scanner.key());
        return scanner.scan(files).stream().map(CleanText::of).toList();
    }
}
