package dev.slipway.tracked;

import dev.slipway.agent.git.FileChange;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.FileText;
import dev.slipway.blueprint.TrackedBlueprints;
import dev.slipway.blueprint.TrackedFile;
import dev.slipway.discovery.Asset;
import dev.slipway.discovery.Assets;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the blueprints of a repository to the commit that was scanned last. Doing it twice is doing it once. */
@Component
class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Set<String> KINDS = Set.of("blueprint", "workflow", "environment");
    private static final long LARGEST = 11_000_000;
    private static final int MOST_TRIES = 5;

    private final Assets assets;
    private final Repositories repositories;
    private final TrackedBlueprints blueprints;
    private final InstantSource clock;

    Following(Assets assets, Repositories repositories, TrackedBlueprints blueprints, InstantSource clock) {
        this.assets = assets;
        this.repositories = repositories;
        this.blueprints = blueprints;
        this.clock = clock;
    }

    /** Blocks for the reading of what changed; does nothing where nothing did. */
    void follow(RepositoryId id) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String scanned = assets.scanned(id).orElse(null);
            String since = blueprints.followed(id).orElse(null);
            if (scanned == null || scanned.equals(since) || follow(repositories.find(id), since, scanned)) {
                return;
            }
        }
        LOG.warn("The blueprints of repository {} are followed elsewhere at the same time; they are left to that", id);
    }

    private boolean follow(Repository repository, @Nullable String since, String commit) {
        Map<String, Asset> files = byName(repository.id());
        Map<String, Blueprint> known = new HashMap<>();
        blueprints.of(repository).forEach(each -> known.put(key(each.name()), each));
        Checkout checkout = repositories.checkout(repository.id(), commit);
        List<String> paths =
                files.values().stream().map(asset -> asset.scanned().path()).toList();
        Map<String, TreeEntry> entries = new HashMap<>();
        checkout.mirror().files(commit, paths).forEach(entry -> entries.put(entry.path(), entry));
        Map<String, TreeEntry> changed = new TreeMap<>();
        files.forEach((name, asset) -> {
            TreeEntry entry = entries.get(asset.scanned().path());
            if (entry != null && !isKnown(known.get(key(name)), entry)) {
                changed.put(name, entry);
            }
        });
        return blueprints.follow(repository, since, commit, texts(checkout, since, changed), files.keySet());
    }

    /** Files by the names of their blueprints; of two that differ in case alone the first counts. */
    private Map<String, Asset> byName(RepositoryId repository) {
        var seen = new HashSet<String>();
        var files = new TreeMap<String, Asset>();
        for (Asset asset : assets.of(repository, KINDS)) {
            String name = asset.scanned().facts().getOrDefault("reference_name", asset.name());
            if (seen.add(key(name))) {
                files.put(name, asset);
            } else {
                LOG.warn("Of two blueprints named {} in one repository the second is passed over", name);
            }
        }
        return files;
    }

    private static boolean isKnown(@Nullable Blueprint before, TreeEntry entry) {
        TrackedFile file = before == null ? null : before.file();
        return file != null
                && file.missing() == null
                && file.path().equals(entry.path())
                && file.blob().equals(entry.id());
    }

    private List<FileText> texts(Checkout checkout, @Nullable String since, Map<String, TreeEntry> changed) {
        Map<String, String> names = new HashMap<>();
        changed.forEach((name, entry) -> names.put(entry.path(), name));
        Map<String, FileChange> changes = checkout.mirror().lastChanges(since, checkout.commit(), names.keySet());
        var unknown = new FileChange(checkout.commit(), "", clock.instant());
        var texts = new ArrayList<FileText>();
        checkout.mirror().blobs(List.copyOf(changed.values()), LARGEST, (entry, bytes) -> {
            FileChange change = changes.getOrDefault(entry.path(), unknown);
            texts.add(new FileText(
                    String.valueOf(names.get(entry.path())),
                    entry.path(),
                    entry.id(),
                    text(bytes),
                    change.commit(),
                    change.author(),
                    change.when()));
        });
        return texts;
    }

    /** The database keeps no NUL, and YAML knows none. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
