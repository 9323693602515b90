package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the YAML of a blueprint for one asset; the same asset gives the same text. */
public final class BlueprintWriter {
    /** Name of the agent that every space has. */
    public static final String AGENT = "built-in";

    /** Name of the input that chooses the agent, where the code has none of that name. */
    static final String AGENT_INPUT = "agent";

    private static final Pattern LINK =
            Pattern.compile("(.*_)?(url|uri|link|endpoint|website)", Pattern.CASE_INSENSITIVE);

    private final Asset asset;
    private final ScannedAsset scanned;
    private final YamlText text = new YamlText();
    private final String kind;
    private final String grain;
    private final GrainForm form;
    private final List<AssetInput> asked;
    private final Map<String, String> names = new HashMap<>();

    private BlueprintWriter(Asset asset, String kind) {
        this.asset = asset;
        this.kind = kind;
        this.scanned = asset.scanned();
        this.grain = grainName(scanned.name());
        this.form = GrainForms.of(scanned);
        this.asked = form.asked(scanned);
        var taken = asked.stream().map(AssetInput::name).collect(Collectors.toCollection(HashSet::new));
        names.put(AGENT_INPUT, free("slipway agent", AGENT_INPUT, taken));
        form.extras(scanned).forEach(each -> names.put(each.name(), free("target " + each.name(), each.name(), taken)));
    }

    /**
     * Writes.
     *
     * @param kind of the grain that runs the asset
     * @throws dev.slipway.kernel.Problem {@code INVALID_REQUEST} when nothing can be made of the asset
     */
    public static String write(Asset asset, String kind) {
        var writer = new BlueprintWriter(asset, kind);
        writer.head();
        writer.inputs();
        writer.outputs();
        writer.grains();
        return writer.text.toString();
    }

    private void head() {
        text.comment(
                0,
                "Made of the " + scanned.kind() + " code at path " + scanned.path() + " of repository "
                        + asset.repository().name() + ".");
        text.comment(0, "Made again, it becomes a new version; this one is kept.");
        text.line(0, "spec_version: 2");
        String description = scanned.description();
        if (description != null && !description.isBlank()) {
            text.pair(0, "description", description.strip());
        }
    }

    private void inputs() {
        text.empty();
        text.line(0, "inputs:");
        text.key(1, named(AGENT_INPUT));
        text.pair(2, "type", "agent");
        text.pair(2, "description", "Where the work is done");
        text.pair(2, "default", AGENT);
        form.extras(scanned).forEach(this::extra);
        asked.forEach(this::input);
    }

    private void extra(GrainForm.Extra extra) {
        text.key(1, named(extra.name()));
        text.pair(2, "type", "string");
        text.pair(2, "description", extra.description());
        if (extra.value() != null) {
            text.pair(2, "default", extra.value());
        }
    }

    private String named(String proposed) {
        return names.getOrDefault(proposed, proposed);
    }

    private void input(AssetInput input) {
        text.key(1, input.name());
        text.comment(2, input.type() + (input.required() ? "" : ", may stay as it is"));
        text.pair(2, "type", "string");
        String description = input.description();
        if (description != null && !description.isBlank()) {
            text.pair(2, "description", description.strip());
        }
        if (input.sensitive()) {
            text.line(2, "sensitive: true");
        }
        if (!input.required()) {
            text.pair(2, "default", defaultOf(input));
        }
        if (!input.allowedValues().isEmpty()
                && (input.required() || !defaultOf(input).isEmpty())) {
            text.line(2, "allowed-values:");
            input.allowedValues().forEach(value -> text.item(3, value));
        } else if (TypeWords.schema(input.type()).getOrDefault("type", "").equals("string")) {
            Limits.pattern(input).flatMap(each -> each.fitting(input)).ifPresent(this::pattern);
        }
    }

    private void pattern(Limits.Whole pattern) {
        text.pair(2, "pattern", pattern.pattern());
        if (!pattern.message().isBlank()) {
            text.pair(2, "validation-description", pattern.message().strip());
        }
    }

    /** Empty stands for the code's own default: where that is nothing, or must not be written down here. */
    static String defaultOf(AssetInput input) {
        String value = input.defaultValue();
        if (value == null
                || input.sensitive()
                || (value.equals("null") && !input.type().equals("string"))) {
            return "";
        }
        return value;
    }

    private void outputs() {
        if (scanned.outputs().isEmpty() || !form.givesOutputs()) {
            return;
        }
        text.empty();
        text.line(0, "outputs:");
        for (AssetOutput output : scanned.outputs()) {
            text.key(1, output.name());
            text.pair(
                    2,
                    "value",
                    "{{ .grains" + GrainText.member(grain) + ".outputs" + GrainText.member(output.name()) + " }}");
            if (LINK.matcher(output.name()).matches() && !output.sensitive()) {
                text.line(2, "kind: link");
                text.line(2, "quick: true");
            }
        }
    }

    private void grains() {
        text.empty();
        text.line(0, "grains:");
        text.key(1, grain);
        if (!kind.equals(scanned.kind())) {
            text.comment(2, "The agents here have " + kind + ", which runs " + scanned.kind() + " code too.");
        }
        text.pair(2, "kind", kind);
        text.line(2, "spec:");
        form.write(new GrainText(text, asset, asked, names));
    }

    /** Letters, digits, dash, underscore and space only, three to 45 of them. */
    private static String grainName(String proposed) {
        String plain = proposed.replaceAll("[^a-zA-Z0-9-_ ]", "-");
        String longEnough = plain.length() < 3 ? "grain-" + plain : plain;
        return longEnough.length() <= 45 ? longEnough : longEnough.substring(0, 45);
    }

    /** The code may have an input of that name itself. */
    private static String free(String other, String wished, Set<String> taken) {
        return Stream.concat(
                        Stream.of(wished, other),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> other + " " + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
