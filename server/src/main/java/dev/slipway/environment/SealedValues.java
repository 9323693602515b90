package dev.slipway.environment;

import dev.slipway.credential.Vault;
import dev.slipway.kernel.Secret;
import dev.slipway.launch.GrainOutputs;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.repository.GitAccess;
import dev.slipway.wire.work.HostRoute;
import dev.slipway.wire.work.WorkOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What environments keep encrypted: plans, outputs of grains, and what a clone needs. */
@Component
class SealedValues {
    private static final String PLAN = "launch-plan";
    private static final String OUTPUTS = "grain-outputs";
    private static final String ACCESS = "grain-access";

    private final EnvironmentStore environments;
    private final GrainStore grains;
    private final Vault vault;
    private final JsonMapper json;

    SealedValues(EnvironmentStore environments, GrainStore grains, Vault vault, JsonMapper json) {
        this.environments = environments;
        this.grains = grains;
        this.vault = vault;
        this.json = json;
    }

    byte[] sealed(String environment, LaunchPlan plan) {
        return seal(PLAN, environment, plan);
    }

    LaunchPlan plan(String environment) {
        var text = vault.open(PLAN, environment, environments.plan(environment));
        return json.readValue(text.reveal(), LaunchPlan.class);
    }

    void keepOutputs(Grain grain, List<WorkOutcome.Output> given) {
        var values = new LinkedHashMap<String, LaunchPlan.Value>();
        given.forEach(
                each -> values.put(each.name(), new LaunchPlan.Value(each.name(), each.value(), each.sensitive())));
        grains.keepOutputs(grain, seal(OUTPUTS, grain.stream(), values));
    }

    GrainOutputs outputs(String environment) {
        var byGrain = new LinkedHashMap<String, Map<String, LaunchPlan.Value>>();
        grains.outputs(environment).forEach((grain, kept) -> {
            var text = vault.open(OUTPUTS, environment + "/" + grain, kept);
            byGrain.put(grain, json.readValue(text.reveal(), new TypeReference<Map<String, LaunchPlan.Value>>() {}));
        });
        return new GrainOutputs(byGrain);
    }

    void keepAccess(Grain grain, GitAccess access) {
        var password = access.password();
        grains.keepAccess(
                grain,
                seal(
                        ACCESS,
                        grain.stream(),
                        new Kept(
                                access.url(),
                                access.username(),
                                password == null ? null : password.reveal(),
                                access.route())));
    }

    Optional<GitAccess> access(Grain grain) {
        return grains.access(grain).map(bytes -> {
            var kept = json.readValue(vault.open(ACCESS, grain.stream(), bytes).reveal(), Kept.class);
            String password = kept.password();
            return new GitAccess(
                    kept.url(), kept.username(), password == null ? null : Secret.of(password), kept.route());
        });
    }

    private byte[] seal(String purpose, String owner, Object value) {
        return vault.seal(purpose, owner, Secret.of(json.writeValueAsString(value)));
    }

    private record Kept(
            String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable HostRoute route) {
        @Override
        public String toString() {
            return url;
        }
    }
}
