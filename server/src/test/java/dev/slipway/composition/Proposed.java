package dev.slipway.composition;

import dev.slipway.discovery.Asset;
import dev.slipway.generation.GenerationRoom;
import dev.slipway.generation.KnownAssets;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import dev.slipway.wire.blueprint.CompositionBody;
import dev.slipway.wire.blueprint.CompositionRequest;
import dev.slipway.wire.blueprint.CompositionRequest.From;
import dev.slipway.wire.blueprint.CompositionRequest.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assets written on one line each, and what is proposed of them: {@code "vpc: cidr, zones=[] list(string) -> id, !secret"} takes two inputs, the
 * second with a default and a type, and gives two outputs, the second a sensitive one.
 */
public final class Proposed {
    private final KnownAssets assets = new KnownAssets();
    private final SpaceId space = SpaceId.random();
    private final List<String> names = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    public static Proposed of(String... lines) {
        var proposed = new Proposed();
        Arrays.stream(lines).forEach(proposed::add);
        return proposed;
    }

    private void add(String line) {
        String[] head = line.split(":", 2);
        String[] sides = head[1].split("->", -1);
        String[] name = head[0].strip().split(" ", 2);
        var scanned = new ScannedAsset(
                name.length > 1 ? name[1] : "terraform",
                name[0],
                "modules/" + name[0],
                null,
                items(sides[0]).map(Proposed::input).toList(),
                sides.length == 1
                        ? List.of()
                        : items(sides[1]).map(Proposed::output).toList(),
                List.of(),
                Map.of("hosts", "localhost"));
        var like = new KnownAssets().add(space, "iac", ".", name[0], List.of());
        assets.keep(new Asset(like.id(), space, like.repository(), name[0], like.commit(), scanned));
        names.add(name[0]);
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** {@code name}, {@code name type}, {@code name=default type}; with ! in front it is sensitive. */
    private static AssetInput input(String text) {
        boolean sensitive = text.startsWith("!");
        String[] words = text.substring(sensitive ? 1 : 0).split(" ", 2);
        String[] name = words[0].split("=", 2);
        return new AssetInput(
                name[0],
                words.length > 1 ? words[1] : "string",
                name.length > 1 ? name[1] : null,
                null,
                sensitive,
                name.length == 1,
                false,
                List.of(),
                List.of(),
                null);
    }

    private static AssetOutput output(String text) {
        boolean sensitive = text.startsWith("!");
        return new AssetOutput(text.substring(sensitive ? 1 : 0), null, sensitive);
    }

    /** A person says {@code "app.vpc_id <- vpc.id"}, {@code "app.size <- an input"}, or {@code "app.size <-"} for the code's default. */
    public Proposed but(String wire) {
        String[] sides = wire.split("<-", -1);
        String[] place = sides[0].strip().split("\\.", 2);
        String from = sides[1].strip();
        wires.add(new Wire(place[0], place[1], from.isEmpty() ? null : from(from)));
        return this;
    }

    private static From from(String text) {
        String[] parts = text.split("\\.", 2);
        return parts.length == 2 ? new From(parts[0], parts[1], null) : new From(null, null, text);
    }

    public CompositionRequest request(@Nullable String name) {
        return new CompositionRequest(name, names, wires);
    }

    public Composition composition() {
        return over(assets);
    }

    /** The room without a server. */
    public static Composition over(KnownAssets assets) {
        return new Composition(GenerationRoom.open(assets, Set.of("terraform")));
    }

    public SpaceId space() {
        return space;
    }

    public CompositionBody body() {
        return composition().propose(space, request(null));
    }

    public String yaml() {
        return body().yaml();
    }

    /** The input of a grain, named {@code "grain.input"}. */
    public CompositionBody.Input input(CompositionBody body, String place) {
        String[] names = place.split("\\.", 2);
        return body.grains().stream()
                .filter(grain -> grain.name().equals(names[0]))
                .flatMap(grain -> grain.inputs().stream())
                .filter(input -> input.name().equals(names[1]))
                .findFirst()
                .orElseThrow();
    }

    /** Where it comes from and how surely: {@code "vpc.id sure"}, {@code "input size likely"}, {@code "default sure"}. */
    public String told(String place) {
        var input = input(body(), place);
        var from = input.from();
        if (from == null) {
            return "default " + input.certainty();
        }
        String where = from.grain() == null ? "input " + from.input() : from.grain() + "." + from.output();
        return where + " " + input.certainty();
    }

    public String reason(String place) {
        return input(body(), place).reason();
    }
}
