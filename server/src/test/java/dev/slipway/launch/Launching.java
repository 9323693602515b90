package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.parameter.Parameter;
import dev.slipway.upload.UploadedFile;
import dev.slipway.wire.asset.AssetInput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Launches a text with values, in a space with two agents and a few parameters. */
final class Launching {
    static final Map<String, Parameter> PARAMETERS = Map.of(
            "regions", new Parameter("regions", Secret.of("eu, us"), false),
            "only", new Parameter("only", Secret.of("one"), false),
            "api_key", new Parameter("API_KEY", Secret.of("k-12345"), true),
            "more", new Parameter("more", Secret.of("{\"x\":\"1\",\"y\":{\"z\":2}}"), false));

    private final Blueprint blueprint;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private Launching(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static Launching of(String yaml, AssetInput... assets) {
        var parsed = ParsedBlueprint.of(yaml, "case.yaml");
        var byName = new LinkedHashMap<String, AssetInput>();
        for (AssetInput asset : assets) {
            byName.put(asset.name(), asset);
        }
        return new Launching(new Blueprint(
                UUID.randomUUID(),
                SpaceId.random(),
                "shop",
                3,
                Blueprint.STORED,
                null,
                null,
                yaml,
                parsed.document(),
                parsed.diagnostics(),
                byName,
                true,
                LaunchPolicy.DEFAULT,
                "ada@example.com",
                Instant.EPOCH,
                3,
                3,
                null));
    }

    /** An input of the code behind the blueprint that may be left out if it has a default or may be null. */
    static AssetInput asset(String name, String type, @Nullable String byDefault, boolean required) {
        return new AssetInput(name, type, byDefault, null, false, required, true, List.of(), List.of(), null);
    }

    Launching with(String input, String value) {
        given.put(input, value);
        return this;
    }

    LaunchPlan plan() {
        return new Launches()
                .plan(
                        blueprint,
                        new LaunchOrder(
                                "aBcDeF123456",
                                "My shop",
                                "Team",
                                "ada@example.com",
                                given,
                                PARAMETERS,
                                new Surroundings(
                                        List.of("built-in", "far"),
                                        Map.of("mine", "aws", "git", "sourceControl"),
                                        List.of("env123456789"),
                                        Map.of("token", List.of(new UploadedFile.Facts("a.txt", 2_000_000)))),
                                this::nested));
    }

    /** Puts a blueprint where grains of kind {@code blueprint} find it. */
    Launching nest(String path, String yaml) {
        files.put(path, yaml);
        return this;
    }

    private ParsedBlueprint nested(PlannedSource source) {
        String yaml = files.get(source.path());
        if (yaml == null) {
            throw new Problem(ErrorCode.PATH_NOT_FOUND, "There is no " + source.path() + ".");
        }
        return ParsedBlueprint.of(yaml, source.path());
    }

    GrainRun run(String grain) {
        return run(grain, new GrainOutputs(Map.of()));
    }

    GrainRun run(String grain, GrainOutputs outputs) {
        return new Launches().resolve(plan(), grain, outputs);
    }

    /** What a grain gave, with names and values in turn; a name that ends in {@code !} is a sensitive one. */
    static GrainOutputs gave(String grain, String... namesAndValues) {
        var outputs = new LinkedHashMap<String, LaunchPlan.Value>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            boolean sensitive = namesAndValues[place].endsWith("!");
            String name = namesAndValues[place].replace("!", "");
            outputs.put(name, new LaunchPlan.Value(name, namesAndValues[place + 1], sensitive));
        }
        return new GrainOutputs(Map.of(grain, outputs));
    }
}
