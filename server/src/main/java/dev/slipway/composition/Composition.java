package dev.slipway.composition;

import dev.slipway.generation.BlueprintWriter;
import dev.slipway.generation.Draft;
import dev.slipway.generation.Generation;
import dev.slipway.generation.Part;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.blueprint.CompositionBody;
import dev.slipway.wire.blueprint.CompositionRequest;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes one blueprint of several assets; changes nothing. The same request gives the same answer as long as the assets are the same. */
@Component
public final class Composition {
    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;

    private final Generation generation;

    Composition(Generation generation) {
        this.generation = generation;
    }

    /**
     * What would be made, with a reason for each input.
     *
     * @throws Problem {@code INVALID_REQUEST}, {@code ASSET_NOT_FOUND} or {@code INVALID_INPUT}, with the item as field
     */
    public CompositionBody propose(SpaceId space, CompositionRequest request) {
        List<Part> parts = parts(space, request);
        var composing = new Composing(parts, request.wires());
        var planning = new Planning(composing);
        return CompositionBodies.of(name(request, parts), composing, planning, BlueprintWriter.write(planning.plan()));
    }

    /**
     * The blueprint itself.
     *
     * @throws Problem as {@link #propose}; {@code INVALID_NAME}
     */
    public Draft make(SpaceId space, CompositionRequest request) {
        List<Part> parts = parts(space, request);
        var planning = new Planning(new Composing(parts, request.wires()));
        return new Draft(
                checked(name(request, parts)),
                BlueprintWriter.write(planning.plan()),
                parts.stream().map(Part::asset).toList(),
                planning.inputs(),
                false,
                "name");
    }

    private List<Part> parts(SpaceId space, CompositionRequest request) {
        List<String> assets = request.assets() == null ? List.of() : request.assets();
        if (assets.size() < FEWEST || assets.size() > MOST) {
            throw refused("Name " + FEWEST + " to " + MOST + " assets to make one blueprint of.", "assets");
        }
        var seen = new HashSet<String>();
        for (String name : assets) {
            String field = "assets[" + seen.size() + "]";
            if (name == null || name.isBlank()) {
                throw refused("An asset is named by its name.", field);
            }
            if (!seen.add(name.strip())) {
                throw refused("The request names the asset " + name + " twice.", field);
            }
        }
        return generation.parts(space, assets, "assets");
    }

    private static String name(CompositionRequest request, List<Part> parts) {
        String wished = request.name() == null ? "" : request.name().strip();
        if (!wished.isEmpty()) {
            return wished;
        }
        String all = parts.stream().map(part -> part.asset().name()).collect(Collectors.joining("-"));
        String first = parts.getFirst().asset().name();
        return all.length() <= LONGEST_NAME
                ? all
                : first.substring(0, Math.min(first.length(), LONGEST_NAME)) + "-and-" + (parts.size() - 1) + "-more";
    }

    private static String checked(String name) {
        try {
            return Generation.checked(name);
        } catch (Problem problem) {
            throw problem.inField("name");
        }
    }

    private static Problem refused(String message, String field) {
        return new Problem(ErrorCode.INVALID_REQUEST, message).inField(field);
    }
}
