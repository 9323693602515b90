package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.GrainOrder;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.launch.LaunchPlan.PlannedGrain;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.launch.Launches;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.ProblemBody;
import dev.slipway.wire.environment.LaunchPreviewBody;
import dev.slipway.wire.environment.LaunchPreviewBody.PreviewedGrain;
import dev.slipway.wire.environment.LaunchPreviewBody.PreviewedSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a launch would do. */
@Component
class Previews {
    private final Drafting drafting;
    private final Launches launches;
    private final AgentChoice agents;
    private final CommitsNow commits;
    private final TrackRecordStore records;

    Previews(Drafting drafting, Launches launches, AgentChoice agents, CommitsNow commits, TrackRecordStore records) {
        this.drafting = drafting;
        this.launches = launches;
        this.agents = agents;
        this.commits = commits;
        this.records = records;
    }

    /** @throws Problem when there is no blueprint that this person could launch */
    LaunchPreviewBody preview(Actor actor, Space space, LaunchWish wish, Faults faults) {
        var draft = drafting.draft(actor, space, wish, faults);
        var blueprint = draft.blueprint();
        faults.attempt(
                () -> {
                    drafting.checkNumber(blueprint);
                    return true;
                },
                false);
        var visibility = launches.visibility(blueprint, wish.inputs());
        var ready = records.ready(
                space.id(), LaunchedBlueprint.of(blueprint), draft.now().minus(TrackRecord.SPAN));
        return new LaunchPreviewBody(
                faults.found().stream().map(Previews::fault).toList(),
                visibility.fields(),
                visibility.steps(),
                grains(blueprint, draft.plan()),
                draft.starts(),
                draft.ends(),
                ready == null ? null : ready.toSeconds());
    }

    private static ProblemBody.Fault fault(Problem problem) {
        String name = problem.code().name();
        return new ProblemBody.Fault(name, problem.text(), name, problem.field());
    }

    private List<PreviewedGrain> grains(Blueprint blueprint, @Nullable LaunchPlan plan) {
        return GrainOrder.of(blueprint.document().grains()).grains().stream()
                .flatMap(grain -> grain(blueprint, plan, grain))
                .toList();
    }

    /** A grain, or those of the blueprint that is nested in it. */
    private Stream<PreviewedGrain> grain(
            Blueprint blueprint, @Nullable LaunchPlan plan, BlueprintDocument.Grain grain) {
        if (plan == null) {
            return Stream.of(unplanned(grain, false));
        }
        if (plan.nests().containsKey(grain.name())) {
            return plan.grains().stream()
                    .filter(each -> each.name().startsWith(grain.name() + "."))
                    .map(each -> planned(blueprint, plan, each, grain.when()));
        }
        return Stream.of(plan.grains().stream()
                .filter(each -> each.name().equals(grain.name()))
                .findFirst()
                .map(each -> planned(blueprint, plan, each, grain.when()))
                .orElseGet(() -> unplanned(grain, plan.skipped().contains(grain.name()))));
    }

    private static PreviewedGrain unplanned(BlueprintDocument.Grain grain, boolean skipped) {
        return new PreviewedGrain(
                grain.name(), grain.kind(), null, null, grain.dependsOn(), skipped, grain.when(), null);
    }

    private PreviewedGrain planned(Blueprint blueprint, LaunchPlan plan, PlannedGrain planned, @Nullable String when) {
        var faults = new Faults();
        String wanted = launches.agent(plan, planned.name());
        String agent = wanted == null
                ? null
                : faults.<@Nullable String>attempt(
                        () -> agents.named(wanted, planned.kind()).name(), wanted);
        var source = planned.source();
        var shown = source == null ? null : source(blueprint, source, faults);
        var problems = faults.found().stream().map(Problem::text).toList();
        return new PreviewedGrain(
                planned.name(),
                planned.kind(),
                agent,
                shown,
                planned.dependsOn(),
                false,
                when,
                problems.isEmpty() ? null : String.join(" ", problems));
    }

    private PreviewedSource source(Blueprint blueprint, PlannedSource source, Faults faults) {
        var pinned = faults.<Repositories.@Nullable Pinned>attempt(() -> commits.of(blueprint.space(), source), null);
        var repository = pinned == null ? null : pinned.repository();
        return new PreviewedSource(
                source.store(),
                source.path(),
                repository == null ? source.branch() : GrainSources.branch(source, repository),
                source.tag(),
                pinned == null ? source.commit() : pinned.commit(),
                repository == null ? null : repository.webUrl());
    }
}
