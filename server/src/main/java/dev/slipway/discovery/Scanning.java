package dev.slipway.discovery;

import dev.slipway.agent.git.GitException;
import dev.slipway.agent.scan.RepositoryScan;
import dev.slipway.agent.scan.ScanResult;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.scanrun.OngoingScan;
import dev.slipway.scanrun.ScanRuns;
import dev.slipway.snapshot.Scanned;
import dev.slipway.snapshot.Snapshots;
import dev.slipway.wire.asset.ScannedAsset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans a checkout and makes what it found the assets of the repository. */
@Component
class Scanning {
    private final RepositoryScan scan = new RepositoryScan();
    private final Origins origins;
    private final AssetStore assets;
    private final ScanStore scans;
    private final Snapshots snapshots;
    private final ScanRuns runs;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Scanning(
            Origins origins,
            AssetStore assets,
            ScanStore scans,
            Snapshots snapshots,
            ScanRuns runs,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.origins = origins;
        this.assets = assets;
        this.scans = scans;
        this.snapshots = snapshots;
        this.runs = runs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Scans a revision of a repository; does nothing when its commit was scanned already by scanners of the same edition.
     *
     * @param revision null: the newest of the followed branch
     * @return the commit; empty when it was cancelled, and everything is as it was
     * @throws Problem when it cannot be had or read; the fault is kept beside the last good scan
     */
    Optional<String> scan(Repository repository, @Nullable String revision) {
        try {
            return runs.run(repository, run -> {
                Checkout checkout = origins.checkout(repository.id(), revision);
                scan(checkout, run);
                return checkout.commit();
            });
        } catch (Problem e) {
            scans.failed(repository.id(), repository.space(), String.valueOf(e.getMessage()), clock.instant());
            throw e;
        }
    }

    private void scan(Checkout checkout, OngoingScan run) {
        Repository repository = checkout.repository();
        if (isKnown(checkout)) {
            scans.fine(repository.id());
            return;
        }
        long start = System.nanoTime();
        ScanResult result = read(checkout);
        long tookMs = Duration.ofNanos(System.nanoTime() - start).toMillis();
        boolean kept = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean meant = keep(repository, result, tookMs);
            run.settle();
            return meant;
        }));
        if (kept) {
            events.publishEvent(new AssetsDiscovered(
                    repository.id(),
                    repository.space(),
                    checkout.commit(),
                    result.assets().size()));
        }
    }

    private ScanResult read(Checkout checkout) {
        try {
            return scan.scan(checkout.mirror(), checkout.commit());
        } catch (GitException e) {
            throw new Problem(
                    ErrorCode.PROVIDER_FAILED,
                    "The commit " + checkout.commit() + " cannot be read: " + e.getMessage()
                            + ". Synchronise the repository again.");
        }
    }

    private boolean isKnown(Checkout checkout) {
        return scans.of(checkout.repository().id())
                .filter(last -> checkout.commit().equals(last.commit()) && last.edition() == RepositoryScan.EDITION)
                .isPresent();
    }

    /** Whether the assets are what was found now; changes that look like an accident wait. */
    private boolean keep(Repository repository, ScanResult result, long tookMs) {
        assets.hold(repository.space());
        List<AssetRow> current = assets.of(repository.id());
        var scanned = new Scanned(
                result.commit(), RepositoryScan.EDITION, tookMs, result.files(), result.assets(), result::has);
        boolean meant = snapshots.take(
                repository, scanned, current.stream().map(AssetRow::scanned).toList());
        if (meant) {
            replace(repository, result, current);
            scans.succeeded(repository.space(), record(repository, result, tookMs));
        } else {
            scans.fine(repository.id());
        }
        return meant;
    }

    private void replace(Repository repository, ScanResult result, List<AssetRow> current) {
        Map<String, AssetRow> before = new HashMap<>();
        current.forEach(row -> before.put(row.identity(), row));
        List<AssetRow> changed = new ArrayList<>();
        List<ScannedAsset> added = new ArrayList<>();
        for (ScannedAsset scanned : result.assets()) {
            AssetRow known = before.remove(scanned.kind() + " " + scanned.path());
            if (known == null) {
                added.add(scanned);
            } else if (!known.scanned().equals(scanned)) {
                changed.add(new AssetRow(known.id(), known.space(), known.repository(), known.name(), scanned));
            }
        }
        assets.delete(before.values());
        AssetNaming naming = new AssetNaming(repository, assets.names(repository.space()));
        added.forEach(scanned -> changed.add(
                new AssetRow(UUID.randomUUID(), repository.space(), repository.id(), naming.name(scanned), scanned)));
        assets.put(changed, clock.instant());
    }

    private ScanRecord record(Repository repository, ScanResult result, long tookMs) {
        return new ScanRecord(
                repository.id(),
                result.commit(),
                RepositoryScan.EDITION,
                clock.instant(),
                tookMs,
                result.assets().size(),
                result.files(),
                result.diagnostics(),
                null,
                null);
    }
}
