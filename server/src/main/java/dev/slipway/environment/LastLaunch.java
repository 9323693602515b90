package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintBodies;
import dev.slipway.kernel.Actor;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.wire.blueprint.InputBody;
import dev.slipway.wire.environment.LastLaunchBody;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody gave the last time, to be offered again. Reads it from the environment itself, so that nothing is kept twice. */
@Component
class LastLaunch {
    private static final String UPLOAD = "file";

    private final TrackRecordStore records;
    private final EnvironmentStore store;
    private final SealedValues values;

    LastLaunch(TrackRecordStore records, EnvironmentStore store, SealedValues values) {
        this.records = records;
        this.store = store;
        this.values = values;
    }

    LastLaunchBody of(Blueprint blueprint, Actor actor) {
        return records.last(blueprint.space(), LaunchedBlueprint.of(blueprint), actor.id())
                .flatMap(store::find)
                .map(environment -> body(environment, blueprint))
                .orElseGet(() -> new LastLaunchBody(null, null, Map.of(), Map.of()));
    }

    private LastLaunchBody body(Environment environment, Blueprint blueprint) {
        var now = new HashMap<String, InputBody>();
        BlueprintBodies.inputs(blueprint).forEach(input -> now.put(input.name(), input));
        var then = new HashMap<String, @Nullable String>();
        environment.facts().blueprintInputs().forEach(input -> then.put(input.name(), input.defaultValue()));
        var given = new LinkedHashMap<String, String>();
        for (LaunchPlan.Value value : values.plan(environment.id()).inputs()) {
            var input = now.get(value.name());
            boolean shown = input != null && !input.sensitive() && !input.type().equals(UPLOAD) && !value.sensitive();
            if (shown && !value.value().equals(then.get(value.name()))) {
                given.put(value.name(), value.value());
            }
        }
        return new LastLaunchBody(
                environment.name(),
                environment.created(),
                given,
                environment.facts().tags());
    }
}
