package dev.slipway.environment;

import dev.slipway.execution.Agent;
import dev.slipway.execution.Agents;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import org.springframework.stereotype.Component;

/** Finds the agent that runs a grain. */
@Component
class AgentChoice {
    private final Agents agents;

    AgentChoice(Agents agents) {
        this.agents = agents;
    }

    /**
     * The agent of that name.
     *
     * @param wanted an empty text: the built-in one
     * @throws Problem {@code NO_AGENT} when there is none, or it cannot run grains of that kind
     */
    Agent named(String wanted, String kind) {
        var agent = agents.named(wanted.isBlank() ? Agents.BUILT_IN : wanted);
        if (!agent.technologies().isEmpty() && !agent.technologies().contains(kind)) {
            throw new Problem(
                    ErrorCode.NO_AGENT,
                    "Agent " + agent.name() + " cannot run grains of kind " + kind + ", only "
                            + String.join(", ", agent.technologies())
                            + "; install what that kind takes on the agent's machine, or change the grain's kind or its agent");
        }
        return agent;
    }
}
