package dev.slipway.execution;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.wire.agent.AgentBody;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agents as people see them. */
@RestController
class AgentsController {
    private final Agents agents;

    AgentsController(Agents agents) {
        this.agents = agents;
    }

    @GetMapping("/api/spaces/{space}/agents")
    @Allow(Permission.VIEW_AGENTS)
    List<AgentBody> ofSpace(Space space) {
        return agents.of(space.id()).stream()
                .map(agent -> body(agent, List.of(space.name())))
                .toList();
    }

    /** All of the account; an agent that belongs to every space names none. */
    @GetMapping("/api/settings/agents")
    @Allow(Permission.MANAGE_AGENTS)
    List<AgentBody> all() {
        return agents.list().stream().map(agent -> body(agent, List.of())).toList();
    }

    private AgentBody body(Agent agent, List<String> spaces) {
        boolean there = agents.isThere(agent);
        return new AgentBody(
                agent.name(),
                agent.type(),
                agent.created(),
                agent.createdBy(),
                there ? "Active" : "Error",
                spaces,
                there ? List.of() : List.of("The agent has not called lately; look whether it runs"),
                agent.lastKeepAlive(),
                agent.version(),
                agent.technologies());
    }
}
