package dev.slipway.generation;

import dev.slipway.execution.Agents;
import dev.slipway.kernel.SpaceId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which kind of grain runs an asset. Code for Terraform runs under OpenTofu as well, so where the agents of a space have that alone, a new
 * blueprint says so from the start; what a blueprint says is never changed behind its back.
 */
@Component
class KindChoice {
    private final Function<SpaceId, Set<String>> offered;

    @Autowired
    KindChoice(Agents agents) {
        this(space -> agents.of(space).stream()
                .flatMap(agent -> agent.technologies().stream())
                .collect(Collectors.toSet()));
    }

    /** @param offered the kinds that a space's agents can run now */
    KindChoice(Function<SpaceId, Set<String>> offered) {
        this.offered = offered;
    }

    /** @param kind the asset's */
    String in(SpaceId space, String kind) {
        if (!kind.equals("terraform")) {
            return kind;
        }
        var there = offered.apply(space);
        return !there.contains("terraform") && there.contains("opentofu") ? "opentofu" : kind;
    }
}
