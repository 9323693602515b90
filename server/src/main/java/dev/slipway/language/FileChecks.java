package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold outside of inputs and grains. */
final class FileChecks {
    private static final Pattern DURATION =
            Pattern.compile("P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?|\\d+[dhm]");

    private final Faults faults;
    private final Yaml.Mapping file;

    FileChecks(Faults faults, Yaml.Mapping file) {
        this.faults = faults;
        this.file = file;
    }

    void check() {
        Yaml.Mapping instructions = file.mapping("instructions");
        if (instructions.get("text") != null && instructions.get("source") != null) {
            faults.warning(
                    instructions.place(), "two-instructions", "There are a text and a source; the source counts.");
        }
        for (Yaml.Scalar grain : file.mapping("layout").scalars("exclude-from-layout")) {
            grain(grain, "The layout");
        }
        file.mapping("resources").entries().forEach(this::resource);
        outputs();
        if (file.get("environment") instanceof Yaml.Mapping environment) {
            environment(environment);
        }
    }

    /** Complains of a name that is no grain's. */
    void grain(Yaml.Scalar named, String who) {
        List<String> grains = keys("grains");
        if (!grains.contains(named.text())) {
            faults.error(
                    named.place(),
                    "unknown-grain",
                    who + " names \"" + named.text() + "\", which is no grain.",
                    Nearest.of(named.text(), grains));
        }
    }

    List<String> keys(String section) {
        return file.mapping(section).entries().stream()
                .map(entry -> entry.key().text())
                .toList();
    }

    private void resource(Yaml.Entry entry) {
        if (!(entry.value() instanceof Yaml.Mapping resource)) {
            return;
        }
        String name = entry.key().text();
        if ((resource.get("selector") == null) == (resource.get("reference") == null)) {
            faults.error(
                    resource.place(),
                    "selector-or-reference",
                    "Resource \"" + name + "\" needs exactly one of \"selector\" and \"reference\".");
        }
        if (resource.get("selector") instanceof Yaml.Mapping selector) {
            selector(selector, name);
        }
    }

    private void selector(Yaml.Mapping selector, String name) {
        if (Stream.of("type", "attributes", "provider-type", "provider-name")
                .allMatch(key -> selector.get(key) == null)) {
            faults.error(
                    selector.place(),
                    "missing-key",
                    "The selector of \"" + name
                            + "\" needs at least one of \"type\", \"attributes\", \"provider-type\" and \"provider-name\".");
        }
        if (selector.get("quantity") instanceof Yaml.Scalar quantity
                && !quantity.isTemplate()
                && !quantity.text().matches("[1-9][0-9]{0,5}")) {
            faults.error(
                    quantity.place(),
                    "bad-quantity",
                    "The quantity of \"" + name + "\" must be a whole number from 1.");
        }
    }

    private void outputs() {
        for (Yaml.Entry output : file.mapping("outputs").entries()) {
            if (output.value() instanceof Yaml.Mapping mapping
                    && mapping.get("kind") instanceof Yaml.Scalar kind
                    && !List.of("regular", "link").contains(kind.text())) {
                faults.warning(
                        kind.place(),
                        "output-kind",
                        "\"" + kind.text() + "\" is taken for \"regular\"; the other kind of an output is \"link\".",
                        Nearest.of(kind.text(), List.of("link", "regular")));
            }
        }
    }

    private void environment(Yaml.Mapping environment) {
        if (environment.get("duration") instanceof Yaml.Scalar duration
                && !duration.isNull()
                && !DURATION.matcher(duration.text().strip()).matches()) {
            faults.error(
                    duration.place(),
                    "bad-duration",
                    "\"" + duration.text() + "\" is no duration such as PT4H, 4h or 120m.");
        }
        for (Yaml.Entry input : file.mapping("inputs").entries()) {
            boolean given = input.value() instanceof Yaml.Mapping mapping && mapping.text("default") != null;
            if (!given) {
                faults.warning(
                        input.key().place(),
                        "no-value",
                        "Nobody fills in a form for an environment file, so input \""
                                + input.key().text() + "\" needs a default.");
            }
        }
        file.mapping("grains").entries().forEach(grain -> pinned(grain.value()));
    }

    /** The code must not change by itself; scripts and files beside it may. */
    private void pinned(Yaml grain) {
        if (!(grain instanceof Yaml.Mapping mapping)) {
            return;
        }
        Yaml.Mapping spec = mapping.mapping("spec");
        Stream<Yaml> code = Stream.concat(Stream.ofNullable(spec.get("source")), spec.items("sources").stream());
        code.filter(source -> source instanceof Yaml.Mapping)
                .map(Yaml.Mapping.class::cast)
                .filter(source -> source.get("commit") == null && source.get("tag") == null)
                .forEach(
                        source -> faults.explained(
                                source.place(),
                                "not-pinned",
                                "In an environment file the source needs a \"commit\" or a \"tag\".",
                                null,
                                "The file says what the environment is; with a branch it would change without anybody changing the file."));
    }
}
