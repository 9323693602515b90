package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds folders of manifests and kustomizations, one asset for each folder. The fact {@code role} tells the kustomizations that others
 * build upon from those that nobody refers to.
 */
public final class KubernetesScanner implements AssetScanner {
    @Override
    public String key() {
        return "kubernetes";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.isRegular() && ManifestFiles.mayBe(entry);
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        var charts = ManifestFiles.chartFolders(files.tree());
        List<SourceFile> ours = new ArrayList<>();
        for (SourceFile file : files.read()) {
            if (!ManifestFiles.isOfAChart(file.path(), charts)) {
                ours.add(file);
            }
        }
        var kustomizations = ours.stream()
                .filter(file -> ManifestFiles.isKustomization(file.entry().fileName()))
                .flatMap(file -> Kustomization.read(file).stream())
                .toList();
        Map<String, Manifests> folders = manifests(ours, kustomizations);
        return new Assets(kustomizations, folders).all();
    }

    /** By folder; what a kustomization takes in or patches with is told with that, not on its own. */
    private static Map<String, Manifests> manifests(List<SourceFile> files, List<Kustomization> kustomizations) {
        Set<String> patches = kustomizations.stream()
                .flatMap(each -> each.patches().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var folders = new TreeMap<String, Manifests>();
        for (SourceFile file : files) {
            boolean plain = !ManifestFiles.isKustomization(file.entry().fileName()) && !patches.contains(file.path());
            if (plain && file.skipped() == null && ManifestFiles.looksLike(file.text())) {
                folders.computeIfAbsent(file.entry().folder(), _ -> new Manifests())
                        .add(YamlFile.read(file));
            }
        }
        return folders;
    }

    /** Puts together which folders are assets. */
    private record Assets(List<Kustomization> kustomizations, Map<String, Manifests> folders) {
        List<ScannedAsset> all() {
            Set<String> taken = kustomizations.stream()
                    .flatMap(each -> each.resources().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            var found = new ArrayList<ScannedAsset>();
            kustomizations.forEach(each -> found.add(kustomization(each, taken)));
            Set<String> kustomized =
                    kustomizations.stream().map(Kustomization::folder).collect(Collectors.toSet());
            folders.forEach((folder, manifests) -> {
                boolean ofOthers =
                        kustomized.contains(folder) || taken.stream().anyMatch(path -> isFileIn(path, folder));
                if (!manifests.isEmpty() && !ofOthers) {
                    found.add(manifests(folder, manifests));
                }
            });
            found.sort(Comparator.comparing(ScannedAsset::path));
            return found;
        }

        private static boolean isFileIn(String path, String folder) {
            int slash = path.lastIndexOf('/');
            return (slash < 0 ? "." : path.substring(0, slash)).equals(folder) && path.contains(".y");
        }

        private ScannedAsset kustomization(Kustomization kustomization, Set<String> taken) {
            var facts = new TreeMap<String, String>();
            var own = folders.getOrDefault(kustomization.folder(), new Manifests());
            own.tell(facts);
            facts.put("form", "kustomize");
            facts.put("role", taken.contains(kustomization.folder()) ? "base" : "root");
            facts.put("evidence", kustomization.file().path() + ", line 1: a kustomization");
            String namespace = kustomization.content().text("namespace");
            if (namespace != null) {
                facts.put("namespaces", namespace);
            }
            Manifests.put(facts, "resources", kustomization.resources());
            Manifests.put(facts, "remote_resources", kustomization.remote());
            Manifests.put(facts, "renamed_images", kustomization.images());
            var diagnostics = new ArrayList<>(kustomization.file().diagnostics());
            diagnostics.addAll(own.diagnostics());
            return asset(kustomization.folder(), facts, diagnostics);
        }

        private static ScannedAsset manifests(String folder, Manifests manifests) {
            var facts = new TreeMap<String, String>();
            manifests.tell(facts);
            facts.put("form", "manifests");
            facts.put("evidence", manifests.evidence());
            return asset(folder, facts, manifests.diagnostics());
        }

        private static ScannedAsset asset(String folder, Map<String, String> facts, List<Diagnostic> diagnostics) {
            String last = folder.substring(folder.lastIndexOf('/') + 1);
            return new ScannedAsset(
                    "kubernetes",
                    folder.equals(".") ? "root" : AssetNames.urlSafe(last),
                    folder,
                    null,
                    List.of(),
                    List.of(),
                    List.copyOf(diagnostics),
                    facts);
        }
    }
}
