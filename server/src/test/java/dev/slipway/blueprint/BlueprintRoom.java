package dev.slipway.blueprint;

import dev.slipway.database.TestDatabase;
import dev.slipway.generation.Generation;
import dev.slipway.generation.GenerationRoom;
import dev.slipway.generation.KnownAssets;
import dev.slipway.identity.SpacesRoom;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The room wired by hand to a real database. */
final class BlueprintRoom implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final KnownAssets assets = new KnownAssets();
    final SpaceId space = SpaceId.random();
    final Actor ada = new Actor(UserId.random(), "ada@example.com", "Ada");
    final BlueprintStore store = new BlueprintStore(database.client(), new VersionTextStore(database.client()));
    final VersionStore versions = new VersionStore(database.client());
    private final Generation generation = GenerationRoom.open(assets, Set.of("terraform", "opentofu"));
    private final InstantSource clock = () -> Instant.parse("2026-01-02T03:04:05Z");
    /** What was said, in order. */
    final List<Object> events = new ArrayList<>();

    private final Publication publication = new Publication(store, SpacesRoom.open(database), events::add);

    final Blueprints blueprints =
            new Blueprints(store, versions, generation, database.transactions(), clock, publication);

    Versions open() {
        return new Versions(blueprints, versions, generation, database.transactions(), clock, publication);
    }

    List<Blueprint> generate(Candidate... candidates) {
        return blueprints.generate(space, ada, new GenerateRequest(List.of(candidates), null));
    }

    /** As a server that has just started reads it. */
    Blueprint readAnew(String name) {
        return new BlueprintStore(database.client(), new VersionTextStore(database.client()))
                .named(space, name, BlueprintStore.View.NEWEST)
                .getFirst();
    }

    static Candidate asset(String asset) {
        return new Candidate(null, null, null, null, null, asset);
    }

    static Candidate again(String asset) {
        return new Candidate(null, true, null, null, null, asset);
    }

    static Candidate at(String path, @Nullable String url, @Nullable String type) {
        return new Candidate("at-path", null, path, url, type, null);
    }

    @Override
    public void close() {
        database.close();
    }
}
