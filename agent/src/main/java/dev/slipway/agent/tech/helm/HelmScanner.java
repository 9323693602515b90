package dev.slipway.agent.tech.helm;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds charts: folders with a {@code Chart.yaml} that is one. Library charts make nothing of their own and are left out; charts in another
 * one's {@code charts} folder are installed with that one and named by it.
 */
public final class HelmScanner implements AssetScanner {
    static final String CHART = "Chart.yaml";
    static final String VALUES = "values.yaml";
    static final String SCHEMA = "values.schema.json";

    private static final Set<String> WANTED = Set.of(CHART, VALUES, SCHEMA);

    @Override
    public String key() {
        return "helm";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.kind() != TreeEntry.Kind.SUBMODULE
                && WANTED.contains(entry.fileName())
                && !("/" + entry.path()).contains("/node_modules/");
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        var charts = StreamSupport.stream(files.read().spliterator(), false)
                .filter(file -> file.entry().fileName().equals(CHART) && wants(file.entry()))
                .flatMap(file -> Chart.read(file, files).stream())
                .toList();
        Set<String> folders = charts.stream().map(Chart::folder).collect(Collectors.toSet());
        return charts.stream()
                .filter(chart -> !chart.isLibrary() && !isPartOfAnother(chart.folder(), folders))
                .map(chart -> asset(chart, charts, files))
                .toList();
    }

    private static boolean isPartOfAnother(String folder, Set<String> charts) {
        String path = "/" + folder;
        for (int at = path.lastIndexOf("/charts/"); at >= 0; at = path.lastIndexOf("/charts/", at - 1)) {
            String parent = at == 0 ? "." : path.substring(1, at);
            if (charts.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    private static ScannedAsset asset(Chart chart, List<Chart> all, SourceFiles files) {
        var values = new ValuesReader(chart, files).inputs();
        var facts = ChartFacts.of(chart, all);
        return new ScannedAsset(
                "helm",
                AssetNames.urlSafe(chart.name()),
                chart.folder(),
                chart.description(),
                values,
                List.of(),
                List.copyOf(chart.diagnostics()),
                facts);
    }

    /** A file beside a chart's own. */
    static String beside(String folder, String file) {
        return folder.equals(".") ? file : folder + "/" + file;
    }
}
