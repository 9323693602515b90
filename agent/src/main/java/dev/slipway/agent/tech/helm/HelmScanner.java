package dev.slipway.agent.tech.helm;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Finds charts: folders with a {@code Chart.yaml} that is one. Library charts make nothing of their own and are left out; charts in another
 * one's {@code charts} folder are installed with that one and named by it.
 */
public final class HelmScanner implements AssetScanner {
    static final String CHART = "Chart.yaml";
    static final String VALUES = "values.yaml";
    static final String SCHEMA = "values.schema.json";

    /** Where charts of the first API version name what they depend on (Helm's documentation, "Chart Dependencies"). */
    static final String REQUIREMENTS = "requirements.yaml";

    private static final Set<String> WANTED = Set.of(CHART, VALUES, SCHEMA, REQUIREMENTS);
    private static final List<String> VENDORED = List.of("/node_modules/", "/.terraform/", "/cdk.out/");

    @Override
    public String key() {
        return "helm";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.kind() != TreeEntry.Kind.SUBMODULE
                && WANTED.contains(entry.fileName())
                && VENDORED.stream().noneMatch(("/" + entry.path())::contains);
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        var chartFiles = StreamSupport.stream(files.read().spliterator(), false)
                .filter(file -> file.entry().fileName().equals(CHART))
                .toList();
        var charts = new Charts(files, chartFiles);
        return charts.assets().stream()
                .map(chart -> asset(chart, charts, files))
                .toList();
    }

    private static ScannedAsset asset(Chart chart, Charts charts, SourceFiles files) {
        var values = new ValuesReader(chart, files).inputs();
        var facts = ChartFacts.of(chart, charts, files);
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
