package dev.slipway.agent.tech.kubernetes;

import dev.slipway.agent.yaml.Yaml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "krew.googlecontainertools.github.com",
            "k0sctl.k0sproject.io",
            "tanka.dev",
            "kpt.dev",
            "openslo",
            "kuttl.dev",
            "cli.kyverno.io",
            "chainsaw.kyverno.io",
            "test.gatekeeper.sh",
            "scorecard.operatorframework.io",
            "meta.pkg.crossplane.io",
            "controller-runtime.sigs.k8s.io",
            "pod-security.admission.config.k8s.io",
            "webhook.admission.config.k8s.io");

    /** The kind of the file that {@code kubectl} finds its clusters by: apiVersion v1, kind Config. */
    private static final String KUBECONFIG = "Config";

    private static final int MOST_IMAGES = 100;

    private Objects() {}

    /** None for a document that is no object, nor a list of some. */
    static List<KubernetesObject> in(Yaml document) {
        if (!(document instanceof Yaml.Mapping mapping)) {
            return List.of();
        }
        String kind = mapping.text("kind");
        boolean list = kind != null
                && kind.endsWith("List")
                && isApi(mapping.text("apiVersion"))
                && mapping.get("items") != null;
        List<Yaml> found = list ? mapping.items("items") : List.of();
        return Stream.concat(found.stream(), Stream.of(document))
                .flatMap(each -> object(each).stream())
                .toList();
    }

    private static Optional<KubernetesObject> object(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping) || !isApi(mapping.text("apiVersion"))) {
            return Optional.empty();
        }
        var metadata = mapping.mapping("metadata");
        String kind = mapping.text("kind");
        String name = name(metadata);
        String namespace = metadata.text("namespace");
        if (kind == null || name == null || isOpen(kind + name + namespace)) {
            return Optional.empty();
        }
        String version = String.valueOf(mapping.text("apiVersion"));
        var images = images(mapping);
        boolean filledInFirst = isBuiltIn(version) && images.stream().anyMatch(Objects::isOpen);
        if (filledInFirst || (version.equals("v1") && kind.equals(KUBECONFIG))) {
            return Optional.empty();
        }
        return Optional.of(new KubernetesObject(
                kind + " " + name, namespace, images, mapping.place().line()));
    }

    private static @Nullable String name(Yaml.Mapping metadata) {
        String name = metadata.text("name");
        String generated = metadata.text("generateName");
        return name != null || generated == null ? name : generated + "*";
    }

    /** Whether a text has a place that a templater fills in. */
    private static boolean isOpen(String text) {
        return text.contains("{{");
    }

    /** What the API has itself runs no templates; objects that others define, such as workflows of Argo, may. */
    private static boolean isBuiltIn(String version) {
        int slash = version.indexOf('/');
        String group = slash < 0 ? "" : version.substring(0, slash);
        return !group.contains(".") || group.endsWith(".k8s.io");
    }

    private static boolean isApi(@Nullable String version) {
        if (version == null || version.length() > 250) {
            return false;
        }
        var matcher = API_VERSION.matcher(version);
        return matcher.matches() && !TOOLS.contains(String.valueOf(matcher.group(1)));
    }

    /** What its containers run, wherever they stand in it. */
    private static List<String> images(Yaml.Mapping object) {
        var found = new LinkedHashSet<String>();
        collect(object, found);
        return List.copyOf(found);
    }

    private static void collect(Yaml yaml, Set<String> found) {
        switch (yaml) {
            case Yaml.Mapping mapping -> {
                for (var entry : mapping.entries()) {
                    if (entry.key().text().equals("image")
                            && entry.value() instanceof Yaml.Scalar image
                            && !image.isNull()) {
                        if (found.size() < MOST_IMAGES) {
                            found.add(image.text());
                        }
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
