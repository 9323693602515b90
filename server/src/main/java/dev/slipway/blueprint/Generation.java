package dev.slipway.blueprint;

import dev.slipway.discovery.Asset;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out the blueprints that a request asks for; changes nothing. */
@Component
class Generation {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.()-]{0,99}");

    private final AssetChoice choice;
    private final KindChoice kinds;

    Generation(AssetChoice choice, KindChoice kinds) {
        this.choice = choice;
        this.kinds = kinds;
    }

    /**
     * A blueprint to be stored.
     *
     * @param override whether one of that name gets a new version
     * @param field the item of the request, for messages
     */
    record Made(BlueprintStore.NewVersion version, boolean override, String field) {}

    List<Made> make(SpaceId space, Actor actor, GenerateRequest request) {
        List<Candidate> candidates = request.blueprintsCandidates();
        if (candidates == null || candidates.isEmpty()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Name at least one asset to make a blueprint of.")
                    .inField("blueprints_candidates");
        }
        var made = new ArrayList<Made>();
        var names = new HashSet<String>();
        for (Candidate candidate : candidates) {
            String field = "blueprints_candidates[" + made.size() + "]";
            Made one = one(space, actor, candidate, request.repositoryName(), field);
            if (!names.add(one.version().name().toLowerCase(Locale.ROOT))) {
                throw new Problem(
                                ErrorCode.NAME_TAKEN,
                                "The request names " + one.version().name() + " twice.")
                        .inField(field);
            }
            made.add(one);
        }
        return made;
    }

    private Made one(SpaceId space, Actor actor, Candidate candidate, @Nullable String repository, String field) {
        try {
            Asset asset = choice.of(space, candidate, repository);
            usable(asset);
            String name = name(candidate, asset);
            String yaml =
                    BlueprintWriter.write(asset, kinds.in(space, asset.scanned().kind()));
            var version = new BlueprintStore.NewVersion(
                    name,
                    yaml,
                    asset.commit(),
                    asset.name(),
                    asset.repository().name(),
                    asset.scanned().path(),
                    inputs(asset),
                    actor.email());
            valid(yaml, asset);
            return new Made(version, Boolean.TRUE.equals(candidate.overrideBlueprint()), field);
        } catch (Problem problem) {
            throw problem.field() == null ? problem.inField(field) : problem;
        }
    }

    private static String name(Candidate candidate, Asset asset) {
        String wished = candidate.name() == null ? "" : candidate.name().strip();
        String name = wished.isEmpty() ? asset.name() : wished;
        if (!NAME.matcher(name).matches()) {
            throw new Problem(
                    ErrorCode.INVALID_NAME,
                    "A blueprint's name has up to 100 letters, digits, spaces and _ . ( ) -, not \"" + name + "\".");
        }
        return name;
    }

    private static void usable(Asset asset) {
        for (Diagnostic fault : asset.scanned().diagnostics()) {
            if (fault.severity().equals("error")) {
                String place = fault.path() == null ? "" : " (" + fault.path() + ", line " + fault.line() + ")";
                throw new Problem(
                        ErrorCode.INVALID_REQUEST,
                        "Asset " + asset.name() + " has an error: " + withoutStop(fault.message()) + place
                                + ". Push a corrected version, let it be discovered again, and then make the blueprint.");
            }
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static void valid(String yaml, Asset asset) {
        ParsedBlueprint.of(yaml, asset.name() + ".yaml").diagnostics().stream()
                .filter(fault -> fault.severity().equals("error"))
                .findFirst()
                .ifPresent(fault -> {
                    throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "No blueprint can be made of asset " + asset.name() + ": " + fault.message());
                });
    }

    private static Map<String, AssetInput> inputs(Asset asset) {
        var inputs = new LinkedHashMap<String, AssetInput>();
        asset.scanned().inputs().forEach(input -> inputs.put(input.name(), input));
        return inputs;
    }
}
