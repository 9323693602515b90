package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the YAML of a blueprint; the same assets, wired the same way, give the same text. */
public final class BlueprintWriter {
    /** Name of the agent that every space has. */
    public static final String AGENT = "built-in";

    /** Name of the input that chooses the agent, where the code has none of that name. */
    static final String AGENT_INPUT = "agent";

    private static final Pattern LINK =
            Pattern.compile("(.*_)?(url|uri|link|endpoint|website)", Pattern.CASE_INSENSITIVE);

    private final Plan plan;
    private final YamlText text = new YamlText();
    private final String agent;

    private BlueprintWriter(Plan plan) {
        this.plan = plan;
        this.agent = FreeName.of(
                plan.inputs().stream().map(Plan.Asked::name).collect(Collectors.toCollection(HashSet::new)),
                AGENT_INPUT,
                "slipway agent");
    }

    /**
     * Writes the blueprint of one asset.
     *
     * @param kind of the grain that runs the asset
     * @throws dev.slipway.kernel.Problem {@code INVALID_REQUEST} when nothing can be made of the asset
     */
    public static String write(Asset asset, String kind) {
        return write(Plan.of(asset, kind));
    }

    /** Writes what was planned. */
    public static String write(Plan plan) {
        var writer = new BlueprintWriter(plan);
        writer.head();
        writer.inputs();
        writer.outputs();
        writer.grains();
        return writer.text.toString();
    }

    private void head() {
        if (plan.grains().size() > 1) {
            text.comment(0, "Made of several assets; where a grain takes a value from another, a comment says why.");
            text.line(0, "spec_version: 2");
            return;
        }
        Asset asset = plan.grains().getFirst().part().asset();
        text.comment(
                0,
                "Made of the " + asset.scanned().kind() + " code at path "
                        + asset.scanned().path() + " of repository "
                        + asset.repository().name() + ".");
        text.comment(0, "Made again, it becomes a new version; this one is kept.");
        text.line(0, "spec_version: 2");
        String description = asset.scanned().description();
        if (description != null && !description.isBlank()) {
            text.pair(0, "description", description.strip());
        }
    }

    private void inputs() {
        text.empty();
        text.line(0, "inputs:");
        text.key(1, agent);
        text.pair(2, "type", "agent");
        text.pair(2, "description", "Where the work is done");
        text.pair(2, "default", AGENT);
        plan.inputs().forEach(this::input);
    }

    private void input(Plan.Asked asked) {
        AssetInput input = asked.input();
        text.key(1, asked.name());
        if (!asked.extra()) {
            text.comment(2, GuessWords.comment(input));
        }
        if (!asked.why().isEmpty()) {
            text.comment(2, asked.why());
        }
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
        limits(input);
    }

    private void limits(AssetInput input) {
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
        if (plan.outputs().isEmpty()) {
            return;
        }
        text.empty();
        text.line(0, "outputs:");
        for (var given : plan.outputs()) {
            AssetOutput output = given.output();
            text.key(1, given.name());
            text.pair(2, "value", GrainText.output(given.grain(), output.name()));
            if (LINK.matcher(output.name()).matches() && !output.sensitive()) {
                text.line(2, "kind: link");
                text.line(2, "quick: true");
            }
        }
    }

    private void grains() {
        text.empty();
        text.line(0, "grains:");
        plan.grains().forEach(this::grain);
    }

    private void grain(Plan.Grain grain) {
        Part part = grain.part();
        String code = part.asset().scanned().kind();
        text.key(1, part.name());
        if (!part.kind().equals(code)) {
            text.comment(2, "The agents here have " + part.kind() + ", which runs " + code + " code too.");
        }
        if (plan.grains().size() > 1) {
            text.comment(
                    2,
                    "The " + code + " code at path " + part.asset().scanned().path() + " of repository "
                            + part.asset().repository().name() + ".");
        }
        text.pair(2, "kind", part.kind());
        if (!grain.dependsOn().isEmpty()) {
            text.pair(2, "depends-on", String.join(", ", grain.dependsOn()));
        }
        text.line(2, "spec:");
        part.form().write(new GrainText(text, grain, agent));
    }
}
