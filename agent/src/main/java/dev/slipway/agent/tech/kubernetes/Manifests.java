package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.scan.YamlFile;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects that were found in some files, with what is wrong with these. */
final class Manifests {
    private static final int MOST_NAMED = 30;

    private final List<KubernetesObject> objects = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private String evidence = "";

    /** Takes a file in, if there is an object in it or it is a broken one that says it has some. */
    void add(YamlFile file) {
        var found = file.documents().stream()
                .flatMap(document -> Objects.in(document).stream())
                .toList();
        boolean broken =
                file.diagnostics().stream().anyMatch(each -> each.severity().equals("error"));
        if (found.isEmpty() && !(broken && saysSo(file) && !ManifestFiles.isToBeFilledIn(file))) {
            return;
        }
        objects.addAll(found);
        diagnostics.addAll(file.diagnostics());
        if (evidence.isEmpty()) {
            evidence = found.isEmpty()
                    ? file.path() + ", line 1: apiVersion and kind, though it cannot be read"
                    : file.path() + ", line " + found.getFirst().line() + ": "
                            + found.getFirst().name();
        }
    }

    /** A broken file is taken for manifests only where its first lines have the two keys of each object, and nothing else can be meant. */
    private static boolean saysSo(YamlFile file) {
        var keys = file.source().text().lines().limit(200).toList();
        return keys.stream().anyMatch(line -> line.matches("apiVersion: ?(apps/|batch/|networking\\.k8s\\.io/)?v1"))
                && keys.stream().anyMatch(line -> line.startsWith("kind: "))
                && keys.stream().anyMatch(line -> line.startsWith("metadata:"));
    }

    boolean isEmpty() {
        return evidence.isEmpty();
    }

    String evidence() {
        return evidence;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void tell(Map<String, String> facts) {
        facts.put("count", String.valueOf(objects.size()));
        put(facts, "objects", objects.stream().map(KubernetesObject::name).toList());
        put(facts, "namespaces", distinct(objects.stream().flatMap(each -> Stream.ofNullable(each.namespace()))));
        put(facts, "images", distinct(objects.stream().flatMap(each -> each.images().stream())));
    }

    private static Collection<String> distinct(Stream<String> values) {
        return values.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static void put(Map<String, String> facts, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            String more = values.size() > MOST_NAMED ? ", and " + (values.size() - MOST_NAMED) + " more" : "";
            facts.put(name, values.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more);
        }
    }
}
