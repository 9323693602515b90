package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.RunningServer;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps a published blueprint the way the catalog does; there is no call that takes YAML yet. */
public final class StoredBlueprint {
    private StoredBlueprint() {}

    /** Keeps it. */
    public static void keep(RunningServer server, SpaceId space, String name, String yaml) {
        var now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        var id = UUID.randomUUID();
        var client = server.database().client();
        client.sql("""
                insert into blueprint (id, space_id, repository_name, name, newest, published, default_duration, default_extend,
                    always_on, allow_scheduling, created_at)
                values (?, ?, 'qtorque', ?, 1, true, 'PT2H', 'PT2H', true, true, ?)""").params(id, space.value(), name, now).update();
        client.sql("""
                insert into blueprint_version (blueprint_id, version, yaml, asset_inputs, modified_by, modified_at)
                values (?, 1, ?, '{}', 'ann@example.com', ?)""").params(id, yaml, now).update();
        assertThat(server.context().getBean(Blueprints.class).list(space)).isNotEmpty();
    }
}
