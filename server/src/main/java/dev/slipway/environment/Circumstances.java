package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.execution.Agent;
import dev.slipway.execution.Agents;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Keychain;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.launch.Surroundings;
import dev.slipway.upload.UploadUses;
import dev.slipway.upload.UploadedFile;
import dev.slipway.upload.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the values of a launch are checked against. */
@Component
class Circumstances {
    private static final int MOST = 10_000;

    private final Agents agents;
    private final Keychain keychain;
    private final Uploads uploads;
    private final EnvironmentStore store;

    Circumstances(Agents agents, Keychain keychain, Uploads uploads, EnvironmentStore store) {
        this.agents = agents;
        this.keychain = keychain;
        this.uploads = uploads;
        this.store = store;
    }

    /** Only what the blueprint's inputs ask for is looked up. */
    Surroundings of(Actor actor, Blueprint blueprint, Map<String, String> given) {
        var space = blueprint.space();
        return new Surroundings(
                agents.of(space).stream().map(Agent::name).toList(),
                asksFor(blueprint, "credentials") ? credentials(space) : Map.of(),
                asksFor(blueprint, "env") ? environments(space) : List.of(),
                uploads(actor, blueprint, given));
    }

    /** The tokens of files among the values given. */
    static Stream<String> tokens(Blueprint blueprint, Map<String, String> given) {
        return blueprint.document().inputs().stream()
                .filter(input -> input.type().equals("file"))
                .map(input -> given.get(input.name()))
                .filter(Objects::nonNull)
                .filter(token -> !token.isEmpty());
    }

    private static boolean asksFor(Blueprint blueprint, String type) {
        return blueprint.document().inputs().stream().map(Input::type).anyMatch(type::equals);
    }

    private Map<String, String> credentials(SpaceId space) {
        var kinds = new HashMap<String, String>();
        keychain.usable(space).forEach(each -> kinds.put(each.name(), each.cloudType()));
        return kinds;
    }

    private List<String> environments(SpaceId space) {
        return store.list(space, new EnvironmentFilter(null, null, null, MOST)).stream()
                .filter(each -> each.status().isUp())
                .map(Environment::id)
                .toList();
    }

    private Map<String, List<UploadedFile.Facts>> uploads(Actor actor, Blueprint blueprint, Map<String, String> given) {
        var found = new HashMap<String, List<UploadedFile.Facts>>();
        tokens(blueprint, given)
                .forEach(token -> uploads.facts(actor.id(), blueprint.space(), token)
                        .ifPresent(files -> found.put(token, files)));
        return found;
    }

    /** Environments that files were uploaded for. */
    @Component
    static class Ends implements UploadUses {
        private final EnvironmentStore store;

        Ends(EnvironmentStore store) {
            this.store = store;
        }

        @Override
        public boolean isOver(String environment) {
            return store.find(environment).map(found -> found.status().isOver()).orElse(true);
        }
    }
}
