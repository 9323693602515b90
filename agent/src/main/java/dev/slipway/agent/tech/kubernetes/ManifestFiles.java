package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.git.TreeEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files may be manifests, by their names and by where they lie. */
final class ManifestFiles {
    /** The names that kustomize looks for (its documentation, "The Kustomization File"). */
    private static final Set<String> KUSTOMIZATION = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final long LARGEST = 1 << 20;
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final List<String> VENDORED =
            List.of("/node_modules/", "/vendor/", "/.git/", "/.github/", "/cdk.out/");
    private static final Set<String> OTHERS =
            Set.of("package.json", "package-lock.json", "tsconfig.json", "Chart.yaml");

    private ManifestFiles() {}

    static boolean mayBe(TreeEntry entry) {
        String name = entry.fileName();
        String path = "/" + entry.path();
        return isKustomization(name)
                || (ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                        && entry.size() <= LARGEST
                        && !OTHERS.contains(name)
                        && VENDORED.stream().noneMatch(path::contains));
    }

    static boolean isKustomization(String fileName) {
        return KUSTOMIZATION.contains(fileName);
    }

    /** Folders that belong to charts: what lies there is Helm's. */
    static List<String> ofCharts(List<TreeEntry> tree) {
        return tree.stream()
                .filter(entry -> entry.fileName().equals("Chart.yaml"))
                .map(TreeEntry::folder)
                .toList();
    }

    static boolean isBelow(String path, List<String> folders) {
        return folders.stream().anyMatch(folder -> folder.equals(".") || path.startsWith(folder + "/"));
    }

    /** Cheap marks: a mapping's keys at the beginning of a line, or of JSON's. What Helm or another templater fills in has braces. */
    static boolean looksLike(String text) {
        return text.contains("apiVersion") && text.contains("kind") && !text.contains("{{");
    }
}
