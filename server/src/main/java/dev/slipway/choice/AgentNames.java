package dev.slipway.choice;

import dev.slipway.execution.Agent;
import dev.slipway.execution.Agents;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The agents of the space. */
@Component
class AgentNames implements TypeOfInput {
    private final Agents agents;

    AgentNames(Agents agents) {
        this.agents = agents;
    }

    @Override
    public Set<String> names() {
        return Set.of("agent", "execution-host");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        return Choice.ofTexts(
                agents.of(asked.space().id()).stream().map(Agent::name).toList(), asked);
    }
}
