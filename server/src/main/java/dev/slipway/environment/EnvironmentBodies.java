package dev.slipway.environment;

import dev.slipway.identity.People;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.UserId;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.launch.Launches;
import dev.slipway.wire.environment.EnvironmentBody;
import dev.slipway.wire.environment.EnvironmentBody.CollaboratorsInfo;
import dev.slipway.wire.environment.EnvironmentBody.Definition;
import dev.slipway.wire.environment.EnvironmentBody.Details;
import dev.slipway.wire.environment.EnvironmentBody.HistoryItem;
import dev.slipway.wire.environment.EnvironmentBody.Metadata;
import dev.slipway.wire.environment.EnvironmentBody.NameValue;
import dev.slipway.wire.environment.EnvironmentBody.Output;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes environments down the way clients read them. Nothing secret leaves here: sensitive values are three stars. */
@Component
class EnvironmentBodies {
    static final String MASK = "***";

    private final People people;
    private final Launches launches;
    private final SealedValues values;
    private final HistoryStore history;
    private final StateBodies states;
    private final Rights rights;

    EnvironmentBodies(
            People people,
            Launches launches,
            SealedValues values,
            HistoryStore history,
            StateBodies states,
            Rights rights) {
        this.people = people;
        this.launches = launches;
        this.values = values;
        this.history = history;
        this.states = states;
        this.rights = rights;
    }

    /** One environment with its history. */
    EnvironmentBody single(Actor actor, Space space, Ledger.Entry entry) {
        return body(actor, space, entry, history.of(entry.environment().id()), new HashMap<>());
    }

    /** Many, without their histories. */
    List<EnvironmentBody> list(Actor actor, Space space, List<Ledger.Entry> entries) {
        var known = new HashMap<UserId, EnvironmentBody.Person>();
        return entries.stream()
                .map(entry -> body(actor, space, entry, List.of(), known))
                .toList();
    }

    private EnvironmentBody body(
            Actor actor,
            Space space,
            Ledger.Entry entry,
            List<HistoryItem> items,
            Map<UserId, EnvironmentBody.Person> known) {
        var environment = entry.environment();
        var may = rights.of(actor, environment);
        var plan = values.plan(environment.id());
        var emails = environment.collaborators().stream()
                .map(id -> new CollaboratorsInfo.Email(person(id, known).email()))
                .toList();
        return new EnvironmentBody(
                environment.id(),
                environment.id(),
                !may.act(),
                false,
                false,
                environment.updated().toString(),
                person(environment.owner(), known),
                person(environment.initiator(), known),
                new CollaboratorsInfo(emails, environment.allSpaceMembers()),
                null,
                details(space, entry, plan),
                Actions.of(environment.status(), environment.endsAt(), may),
                items);
    }

    private Details details(Space space, Ledger.Entry entry, LaunchPlan plan) {
        var environment = entry.environment();
        return new Details(
                environment.id(),
                environment.status().label(),
                new Definition(
                        metadata(space, environment),
                        plan.inputs().stream().map(EnvironmentBodies::shown).toList(),
                        environment.facts().tags().entrySet().stream()
                                .map(tag -> new NameValue(tag.getKey(), tag.getValue()))
                                .toList(),
                        environment.facts().labels()),
                states.state(entry, outputs(environment, plan)));
    }

    private static Metadata metadata(Space space, Environment environment) {
        var facts = environment.facts();
        return new Metadata(
                environment.name(),
                environment.blueprintName(),
                facts.blueprintCommit(),
                facts.repositoryName(),
                space.name(),
                environment.automation(),
                environment.blueprintName(),
                facts.description(),
                facts.blueprintInputs());
    }

    private List<Output> outputs(Environment environment, LaunchPlan plan) {
        return launches.outputs(plan, values.outputs(environment.id())).stream()
                .map(output -> new Output(
                        output.name(),
                        output.sensitive() && !output.value().isEmpty() ? MASK : output.value(),
                        output.kind(),
                        output.quick(),
                        output.sensitive(),
                        null))
                .toList();
    }

    private static NameValue shown(LaunchPlan.Value value) {
        return new NameValue(value.name(), value.sensitive() ? MASK : value.value());
    }

    private EnvironmentBody.Person person(UserId id, Map<UserId, EnvironmentBody.Person> known) {
        return known.computeIfAbsent(id, this::person);
    }

    private EnvironmentBody.Person person(UserId id) {
        var person = people.byId(id);
        int space = person.name().indexOf(' ');
        String first = space < 0 ? person.name() : person.name().substring(0, space);
        String last = space < 0 ? "" : person.name().substring(space + 1);
        return new EnvironmentBody.Person(person.email(), first, last, person.joined(), first, last);
    }
}
