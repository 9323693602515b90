package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.scan.RepositoryPaths;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kustomization.
 *
 * @param folder where its file lies
 */
record Kustomization(String folder, YamlFile file, Yaml.Mapping content) {
    private static final List<String> LISTS = List.of(
            "resources", "bases", "components", "crds", "configurations", "generators", "transformers", "validators");
    private static final List<String> PATCHES =
            List.of("patches", "patchesStrategicMerge", "patchesJson6902", "replacements");
    private static final Set<String> KINDS = Set.of("Kustomization", "Component");

    /** Empty for a file of that name that is none. */
    static Optional<Kustomization> read(SourceFile source) {
        var file = YamlFile.read(source);
        var mapping = file.mapping();
        String folder = source.entry().folder();
        if (mapping == null) {
            boolean broken = !file.diagnostics().isEmpty();
            var none = new Yaml.Mapping(Yaml.Place.START, List.of());
            return broken ? Optional.of(new Kustomization(folder, file, none)) : Optional.empty();
        }
        String kind = mapping.text("kind");
        boolean known = kind == null
                ? Stream.concat(LISTS.stream(), PATCHES.stream()).anyMatch(key -> mapping.get(key) != null)
                        || mapping.get("configMapGenerator") != null
                        || mapping.get("helmCharts") != null
                : KINDS.contains(kind);
        return known ? Optional.of(new Kustomization(folder, file, mapping)) : Optional.empty();
    }

    /** Files and folders of the repository that it takes in, as paths. */
    List<String> resources() {
        return LISTS.stream()
                .flatMap(key -> content.scalars(key).stream())
                .flatMap(each -> resolved(each.text()))
                .toList();
    }

    /** Files that change others and are no manifests of their own. */
    Set<String> patches() {
        var found = new LinkedHashSet<String>();
        for (String key : PATCHES) {
            for (Yaml item : content.items(key)) {
                String path = item instanceof Yaml.Mapping mapping
                        ? mapping.text("path")
                        : item instanceof Yaml.Scalar scalar && !scalar.text().contains("\n") ? scalar.text() : null;
                if (path != null) {
                    resolved(path).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** What it names the images anew. */
    List<String> images() {
        var found = new ArrayList<String>();
        for (Yaml item : content.items("images")) {
            if (item instanceof Yaml.Mapping image) {
                String name = image.text("newName") != null ? image.text("newName") : image.text("name");
                String tag = image.text("newTag");
                found.add(name + (tag == null ? "" : ":" + tag));
            }
        }
        return found;
    }

    private Stream<String> resolved(String path) {
        if (path.contains("://") || path.contains("?ref=")) {
            return Stream.of();
        }
        return Stream.ofNullable(RepositoryPaths.resolve(folder, path));
    }

    /** What it takes from elsewhere than the repository. */
    List<String> remote() {
        return LISTS.stream()
                .flatMap(key -> content.scalars(key).stream())
                .map(Yaml.Scalar::text)
                .filter(text -> text.contains("://") || text.contains("?ref="))
                .toList();
    }
}
