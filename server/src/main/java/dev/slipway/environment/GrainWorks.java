package dev.slipway.environment;

import dev.slipway.execution.Agent;
import dev.slipway.execution.OrderDraft;
import dev.slipway.identity.People;
import dev.slipway.identity.Spaces;
import dev.slipway.launch.GrainRun;
import dev.slipway.launch.Launches;
import dev.slipway.tfstate.StateKey;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.GrainWork.SourceCode;
import dev.slipway.wire.work.GrainWork.StateAccess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the work order of a grain: templates resolved, commit fixed, credentials fresh. */
@Component
class GrainWorks implements Preparation {
    private final GrainSources sources;
    private final SealedValues values;
    private final Launches launches;
    private final AgentChoice agents;
    private final People people;
    private final Spaces spaces;
    private final EnvironmentConfig config;
    private final JsonMapper json;

    GrainWorks(
            GrainSources sources,
            SealedValues values,
            Launches launches,
            AgentChoice agents,
            People people,
            Spaces spaces,
            EnvironmentConfig config,
            JsonMapper json) {
        this.sources = sources;
        this.values = values;
        this.launches = launches;
        this.agents = agents;
        this.people = people;
        this.spaces = spaces;
        this.config = config;
        this.json = json;
    }

    @Override
    public Prepared prepare(Environment environment, Grain grain, Action action, OrderDraft draft) {
        var plan = values.plan(environment.id());
        var run = launches.resolve(plan, grain.name(), values.outputs(environment.id()));
        var agent = agent(run);
        var source = sources.fixed(environment, grain, plan.grain(grain.name()).source(), action);
        var code = sources.code(grain, source);
        return new Prepared(agent, source, work(environment, grain, action, draft, run, code));
    }

    private GrainWork work(
            Environment environment,
            Grain grain,
            Action action,
            OrderDraft draft,
            GrainRun run,
            @Nullable SourceCode code) {
        var state = new StateAccess(
                new StateKey(environment.id(), grain.name()).path(),
                draft.id().toString(),
                draft.runToken().reveal());
        return new GrainWork(
                environment.id(),
                environment.name(),
                spaces.byId(environment.space()).name(),
                people.byId(environment.owner()).email(),
                grain.name(),
                grain.kind(),
                action,
                code,
                run.inputs(),
                run.environmentVariables(),
                run.spec(),
                state,
                masks(run, code, draft),
                config.grainTimeLimit().toSeconds());
    }

    private static List<String> masks(GrainRun run, @Nullable SourceCode code, OrderDraft draft) {
        var masks = new ArrayList<>(run.masks());
        masks.add(draft.runToken().reveal());
        String password = code == null ? null : code.password();
        if (password != null && !password.isEmpty()) {
            masks.add(password);
        }
        return masks;
    }

    private Agent agent(GrainRun run) {
        String wanted = json.readTree(run.spec()).path("agent").path("name").asString("");
        return agents.named(wanted, run.kind());
    }
}
