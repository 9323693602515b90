package dev.slipway.agent.tech.helm;

import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of a chart beside its values. */
final class ChartFacts {
    private static final Map<String, String> KEYS = Map.of(
            "apiVersion", "api_version",
            "version", "version",
            "appVersion", "app_version",
            "kubeVersion", "kube_version",
            "type", "type",
            "home", "home",
            "icon", "icon");

    private ChartFacts() {}

    static Map<String, String> of(Chart chart, Charts charts, SourceFiles files) {
        var facts = new TreeMap<String, String>();
        var metadata = chart.metadata();
        KEYS.forEach((key, fact) -> {
            String text = metadata.text(key);
            if (text != null) {
                facts.put(fact, text);
            }
        });
        facts.put("evidence", evidence(chart));
        if (metadata.isTrue("deprecated")) {
            facts.put("deprecated", "true");
        }
        put(facts, "dependencies", dependencies(chart, files).stream().map(ChartFacts::dependency));
        put(facts, "subcharts", charts.partsOf(chart).stream().map(Chart::name));
        return facts;
    }

    private static String evidence(Chart chart) {
        String file = HelmScanner.beside(chart.folder(), HelmScanner.CHART);
        for (String key : List.of("apiVersion", "name")) {
            var value = chart.metadata().get(key);
            if (value instanceof Yaml.Scalar scalar) {
                return file + ", line " + scalar.place().line() + ": " + key + " " + scalar.text();
            }
        }
        return file + ", beside a folder templates";
    }

    private static List<Yaml> dependencies(Chart chart, SourceFiles files) {
        var own = chart.metadata().items("dependencies");
        if (!own.isEmpty()) {
            return own;
        }
        return files.file(HelmScanner.beside(chart.folder(), HelmScanner.REQUIREMENTS))
                .flatMap(file -> Optional.ofNullable(YamlFile.read(file).mapping()))
                .map(mapping -> mapping.items("dependencies"))
                .orElse(List.of());
    }

    private static String dependency(Yaml item) {
        return item instanceof Yaml.Mapping mapping
                ? Stream.of("name", "version", "repository")
                        .flatMap(key -> Stream.ofNullable(mapping.text(key)))
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static void put(Map<String, String> facts, String name, Stream<String> values) {
        String text = values.filter(value -> !value.isBlank()).collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            facts.put(name, text);
        }
    }
}
