package dev.slipway.agent.tech.helm;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart as its {@code Chart.yaml} tells of it.
 *
 * @param folder relative to the repository's root
 * @param metadata empty where the file cannot be read
 * @param diagnostics collected while the chart is read
 */
record Chart(String folder, Yaml.Mapping metadata, List<Diagnostic> diagnostics) {
    private static final Pattern API_VERSION = Pattern.compile("v[12]");

    /**
     * Empty for a file of that name that is no chart's.
     *
     * @param withTemplates folders that have one for templates, which is how a chart whose file is broken is known
     */
    static Optional<Chart> read(SourceFile file, Set<String> withTemplates) {
        var yaml = YamlFile.read(file);
        String folder = file.entry().folder();
        var mapping = yaml.mapping();
        if (mapping != null && isChart(mapping)) {
            var chart = new Chart(folder, mapping, new ArrayList<>(yaml.diagnostics()));
            chart.requireWhatHelmRequires(file.path());
            return Optional.of(chart);
        }
        boolean broken = mapping == null
                && !yaml.diagnostics().isEmpty()
                && withTemplates.contains(folder)
                && !isToBeFilledIn(file);
        var none = new Yaml.Mapping(Yaml.Place.START, List.of());
        return broken ? Optional.of(new Chart(folder, none, new ArrayList<>(yaml.diagnostics()))) : Optional.empty();
    }

    /** The keys that the chart file must have (Helm's documentation, "The Chart.yaml File"). */
    private static boolean isChart(Yaml.Mapping mapping) {
        boolean named = mapping.text("name") != null;
        boolean versioned = mapping.text("version") != null;
        String api = mapping.text("apiVersion");
        return api == null ? named && versioned : API_VERSION.matcher(api).matches() && (named || versioned);
    }

    /** What makes charts from a form, such as cookiecutter, is none itself. */
    private static boolean isToBeFilledIn(SourceFile file) {
        return file.text().contains("{{");
    }

    /** Helm takes a chart that leaves out its API version for one of the first, as there was none before. */
    private void requireWhatHelmRequires(String path) {
        var place = metadata.place();
        if (metadata.text("apiVersion") == null) {
            diagnostics.add(Diagnostic.warning(
                    "chart-key",
                    "The chart has no apiVersion, so Helm takes it for one of v1",
                    path,
                    place.line(),
                    place.column()));
        }
        for (String key : List.of("name", "version")) {
            if (metadata.text(key) == null) {
                diagnostics.add(Diagnostic.error(
                        "chart-key",
                        "The chart has no " + key + ", which Helm requires",
                        path,
                        place.line(),
                        place.column()));
            }
        }
    }

    String name() {
        String name = metadata.text("name");
        return name != null ? name : folder.equals(".") ? "chart" : folder.substring(folder.lastIndexOf('/') + 1);
    }

    @Nullable
    String description() {
        return metadata.text("description");
    }

    boolean isLibrary() {
        return "library".equals(metadata.text("type"));
    }
}
