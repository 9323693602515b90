package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.language.BlueprintDocument.Grain;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold in and between grains. */
final class GrainChecks {
    private static final Set<String> WITH_SOURCE = Set.of(
            "terraform",
            "opentofu",
            "terragrunt",
            "helm",
            "kubernetes",
            "cloudformation",
            "aws-cdk",
            "ansible",
            "cloudshell",
            "blueprint",
            "arm");

    private final Faults faults;
    private final List<String> names;
    private final GrainOrder order;

    GrainChecks(Faults faults, BlueprintDocument document) {
        this.faults = faults;
        this.names = document.grains().stream().map(Grain::name).toList();
        this.order = GrainOrder.of(document.grains());
    }

    void check(Yaml.Mapping grains) {
        for (Yaml.Entry entry : grains.entries()) {
            if (entry.value() instanceof Yaml.Mapping grain) {
                String name = entry.key().text();
                dependsOn(name, grain);
                spec(name, grain);
            }
        }
        grains.entries().stream()
                .filter(entry -> order.cycle().contains(entry.key().text()))
                .findFirst()
                .ifPresent(entry -> faults.error(
                        entry.key().place(),
                        "cycle",
                        "Grains depend on each other in a circle: "
                                + String.join(
                                        " -> ",
                                        Stream.concat(
                                                        order.cycle().stream(),
                                                        order.cycle().stream().limit(1))
                                                .toList())
                                + "."));
    }

    private void dependsOn(String name, Yaml.Mapping grain) {
        if (!(grain.get("depends-on") instanceof Yaml.Scalar list)) {
            return;
        }
        var seen = new HashSet<String>();
        for (String other : DocumentReader.names(list.text())) {
            if (other.equals(name)) {
                faults.error(list.place(), "depends-on-itself", "Grain \"" + name + "\" depends on itself.");
            } else if (!names.contains(other)) {
                faults.error(
                        list.place(),
                        "unknown-grain",
                        "Grain \"" + name + "\" depends on \"" + other + "\", which is no grain.",
                        Nearest.of(other, names));
            } else if (!seen.add(other)) {
                faults.warning(list.place(), "twice", "Grain \"" + name + "\" names \"" + other + "\" twice.");
            }
        }
    }

    private void spec(String name, Yaml.Mapping grain) {
        String kind = Objects.requireNonNullElse(grain.text("kind"), "");
        Yaml.Mapping spec = grain.mapping("spec");
        boolean sourced = spec.get("source") != null || spec.get("sources") != null;
        if (grain.get("spec") != null && WITH_SOURCE.contains(kind) && !sourced && !spec.isTrue("built-in")) {
            faults.error(spec.place(), "missing-key", "Grain \"" + name + "\" needs the key \"source\".");
        }
        new SpecChecks(faults, name).check(grain);
        distinct("input", name, spec.items("inputs"), false);
        distinct("output", name, spec.items("outputs"), true);
    }

    private void distinct(String what, String grain, List<Yaml> items, boolean caseBlind) {
        var seen = new HashSet<String>();
        for (Yaml item : items) {
            Yaml.Scalar name = name(item);
            if (name == null || name.text().equals("_")) {
                continue;
            }
            if (!seen.add(caseBlind ? name.text().toLowerCase(Locale.ROOT) : name.text())) {
                faults.error(
                        name.place(),
                        "duplicate-" + what,
                        "Grain \"" + grain + "\" names the " + what + " \"" + name.text() + "\" twice.");
            }
        }
    }

    private static Yaml.@Nullable Scalar name(Yaml item) {
        return switch (item) {
            case Yaml.Scalar scalar -> scalar;
            case Yaml.Mapping mapping
            when mapping.entries().size() == 1 -> mapping.entries().getFirst().key();
            default -> null;
        };
    }
}
