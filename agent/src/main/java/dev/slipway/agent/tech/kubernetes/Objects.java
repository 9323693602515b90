package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of the Kubernetes API in a document. */
final class Objects {
    private static final Pattern API_VERSION =
            Pattern.compile("(?:([a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?)/)?v[0-9]{1,3}((alpha|beta)[0-9]{1,3})?");

    /** Written in the API's manner and read by a tool on somebody's machine; no server of Kubernetes knows them. */
    private static final List<String> TOOLS = List.of(
            "kind.x-k8s.io",
            "k3d.io",
            "skaffold",
            "eksctl.io",
            "kops.k8s.io",
            "kubeadm.k8s.io",
            "kubelet.config.k8s.io",
            "kubeproxy.config.k8s.io",
            "kubescheduler.config.k8s.io",
            "apiserver.config.k8s.io",
            "audit.k8s.io",
            "client.authentication.k8s.io",
            "kustomize.config.k8s.io",
            "backstage.io",
            "scaffolder.backstage.io",
            "ctlptl.dev",
            "krew.googlecontainertools.github.com");

    private Objects() {}

    /** None for a document that is no object, nor a list of some. */
    static List<Yaml.Mapping> in(Yaml document) {
        if (!(document instanceof Yaml.Mapping mapping)) {
            return List.of();
        }
        String kind = mapping.text("kind");
        if (kind != null
                && kind.endsWith("List")
                && isApi(mapping.text("apiVersion"))
                && mapping.get("items") != null) {
            return mapping.items("items").stream()
                    .flatMap(item ->
                            item instanceof Yaml.Mapping inner && isObject(inner) ? Stream.of(inner) : Stream.of())
                    .toList();
        }
        return isObject(mapping) ? List.of(mapping) : List.of();
    }

    private static boolean isObject(Yaml.Mapping mapping) {
        var metadata = mapping.mapping("metadata");
        boolean named = metadata.text("name") != null || metadata.text("generateName") != null;
        return mapping.text("kind") != null && named && isApi(mapping.text("apiVersion"));
    }

    private static boolean isApi(@Nullable String version) {
        if (version == null || version.length() > 250) {
            return false;
        }
        var matcher = API_VERSION.matcher(version);
        return matcher.matches() && !TOOLS.contains(String.valueOf(matcher.group(1)));
    }

    static String name(Yaml.Mapping object) {
        var metadata = object.mapping("metadata");
        String name = metadata.text("name");
        return object.text("kind") + " " + (name != null ? name : metadata.text("generateName") + "*");
    }

    static @Nullable String namespace(Yaml.Mapping object) {
        return object.mapping("metadata").text("namespace");
    }

    /** What its containers run, wherever they stand in it. */
    static List<String> images(Yaml.Mapping object) {
        var found = new ArrayList<String>();
        collect(object, found);
        return found;
    }

    private static void collect(Yaml yaml, List<String> found) {
        switch (yaml) {
            case Yaml.Mapping mapping -> {
                for (var entry : mapping.entries()) {
                    if (entry.key().text().equals("image")
                            && entry.value() instanceof Yaml.Scalar image
                            && !image.isNull()) {
                        found.add(image.text());
                    } else {
                        collect(entry.value(), found);
                    }
                }
            }
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> collect(item, found));
            case Yaml.Scalar _ -> {}
        }
    }
}
