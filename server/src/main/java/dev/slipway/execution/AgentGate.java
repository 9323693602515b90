package dev.slipway.execution;

import dev.slipway.identity.Gate;
import dev.slipway.identity.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets agents in by their own tokens. */
@Component
class AgentGate implements Gate {
    private final Agents agents;

    AgentGate(Agents agents) {
        this.agents = agents;
    }

    @Override
    public Permission keeps() {
        return Permission.AGENT;
    }

    @Override
    public Object admit(@Nullable String authorization) {
        return agents.authenticated(authorization);
    }
}
