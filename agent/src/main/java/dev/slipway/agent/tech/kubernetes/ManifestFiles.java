package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.YamlFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files may be manifests, by their names and by where they lie. */
final class ManifestFiles {
    /** The names that kustomize looks for (its documentation, "The Kustomization File"). */
    private static final Set<String> KUSTOMIZATION = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final long LARGEST = 1 << 20;
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final List<String> VENDORED =
            List.of("/node_modules/", "/vendor/", "/.git/", "/.github/", "/.terraform/", "/cdk.out/");
    private static final Set<String> OTHERS =
            Set.of("package.json", "package-lock.json", "tsconfig.json", "Chart.yaml");

    /** The folders of a chart that Helm itself reads (its documentation, "The Chart File Structure"), and the one its templates do. */
    private static final Set<String> OF_A_CHART = Set.of("templates", "crds", "charts", "files");

    /** Faults of what is no YAML, as opposed to those of YAML with something wrong in it. */
    private static final Set<String> UNREADABLE = Set.of("yaml-syntax", "complex-key");

    private ManifestFiles() {}

    static boolean mayBe(TreeEntry entry) {
        String name = entry.fileName();
        return isKustomization(name)
                || (ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                        && entry.size() <= LARGEST
                        && !OTHERS.contains(name)
                        && VENDORED.stream().noneMatch(("/" + entry.path())::contains));
    }

    static boolean isKustomization(String fileName) {
        return KUSTOMIZATION.contains(fileName);
    }

    static Set<String> chartFolders(List<TreeEntry> tree) {
        return tree.stream()
                .filter(entry -> entry.fileName().equals("Chart.yaml"))
                .map(TreeEntry::folder)
                .collect(Collectors.toSet());
    }

    /** Whether a file is a chart's own: what lies in such a folder is Helm's. */
    static boolean isOfAChart(String path, Set<String> charts) {
        for (int end = path.indexOf('/'), begin = 0; end >= 0; begin = end + 1, end = path.indexOf('/', begin)) {
            String parent = begin == 0 ? "." : path.substring(0, begin - 1);
            if (OF_A_CHART.contains(path.substring(begin, end)) && charts.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Cheap marks, which every object has. */
    static boolean looksLike(String text) {
        return text.contains("apiVersion") && text.contains("kind");
    }

    /**
     * Whether somebody fills the file in before it is YAML. Braces alone say nothing: rules of Prometheus and workflows of Argo have them in
     * their texts, and are filled in where they run.
     */
    static boolean isToBeFilledIn(YamlFile file) {
        boolean unreadable = file.diagnostics().stream().anyMatch(each -> UNREADABLE.contains(each.code()));
        String text = unreadable ? file.source().text() : "";
        return text.contains("{{") || text.contains("{%") || text.contains("<%");
    }
}
