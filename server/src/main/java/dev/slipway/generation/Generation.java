package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out the blueprints that a request asks for; changes nothing. */
@Component
public final class Generation {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.()-]{0,99}");

    private final AssetChoice choice;
    private final KindChoice kinds;

    Generation(AssetChoice choice, KindChoice kinds) {
        this.choice = choice;
        this.kinds = kinds;
    }

    /** @throws Problem {@code INVALID_REQUEST}, {@code ASSET_NOT_FOUND}, {@code NAME_TAKEN} or {@code INVALID_NAME}, with the item as field */
    public List<Draft> make(SpaceId space, GenerateRequest request) {
        List<Candidate> candidates = request.blueprintsCandidates();
        if (candidates == null || candidates.isEmpty()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Name at least one asset to make a blueprint of.")
                    .inField("blueprints_candidates");
        }
        var made = new ArrayList<Draft>();
        var names = new HashSet<String>();
        for (Candidate candidate : candidates) {
            String field = "blueprints_candidates[" + made.size() + "]";
            Draft one = one(space, candidate, request.repositoryName(), field);
            if (!names.add(one.name().toLowerCase(Locale.ROOT))) {
                throw new Problem(ErrorCode.NAME_TAKEN, "The request names " + one.name() + " twice.").inField(field);
            }
            made.add(one);
        }
        return made;
    }

    private Draft one(SpaceId space, Candidate candidate, @Nullable String repository, String field) {
        try {
            Asset asset = choice.of(space, candidate, repository);
            usable(asset);
            String kind = kinds.in(space, asset.scanned().kind());
            boolean override = Boolean.TRUE.equals(candidate.overrideBlueprint());
            return Draft.of(asset, name(candidate, asset), BlueprintWriter.write(asset, kind), override, field);
        } catch (Problem problem) {
            throw problem.field() == null ? problem.inField(field) : problem;
        }
    }

    private static String name(Candidate candidate, Asset asset) {
        String wished = candidate.name() == null ? "" : candidate.name().strip();
        return checked(wished.isEmpty() ? asset.name() : wished);
    }

    /** @throws Problem {@code INVALID_NAME} for what cannot be the name of a blueprint */
    public static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Problem(
                    ErrorCode.INVALID_NAME,
                    "A blueprint's name has up to 100 letters, digits, spaces and _ . ( ) -, not \"" + name + "\".");
        }
        return name;
    }

    /**
     * The grains that would run assets of the space, in their order, each with a name of its own.
     *
     * @param field that names the assets, for messages
     * @throws Problem {@code ASSET_NOT_FOUND} or {@code INVALID_REQUEST}, with the item as field
     */
    public List<Part> parts(SpaceId space, List<String> assets, String field) {
        var parts = new ArrayList<Part>();
        var taken = new HashSet<String>();
        for (String name : assets) {
            try {
                Asset asset = choice.of(space, new Candidate(null, null, null, null, null, name), null);
                usable(asset);
                parts.add(part(asset, kinds.in(space, asset.scanned().kind()), taken));
            } catch (Problem problem) {
                throw problem.inField(field + "[" + parts.size() + "]");
            }
        }
        return parts;
    }

    /** Named like the code where no other is, else like the asset, whose name no other asset of the space has. */
    private static Part part(Asset asset, String kind, Set<String> taken) {
        return Stream.concat(
                        Stream.of(asset.scanned().name(), asset.name()),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> number + "-" + asset.name()))
                .map(name -> Part.of(asset, kind, name))
                .filter(part -> taken.add(part.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static void usable(Asset asset) {
        GrainForms.of(asset.scanned());
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
}
