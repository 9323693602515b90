package dev.slipway.choice;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.wire.choice.ChoicesBody;
import dev.slipway.wire.choice.ChoicesRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What can be chosen for the inputs of blueprints that the caller may launch. */
@Component
class Choices {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Blueprints blueprints;
    private final People people;
    private final Map<String, TypeOfInput> types = new HashMap<>();

    Choices(Blueprints blueprints, People people, List<TypeOfInput> types) {
        this.blueprints = blueprints;
        this.people = people;
        types.forEach(type -> type.names().forEach(name -> this.types.put(name, type)));
    }

    /** @throws Problem {@code NOT_FOUND} for an input that is not there; what kept the values from being known, in the input's field */
    ChoicesBody of(Actor actor, Space space, String blueprint, String input, ChoicesRequest request) {
        var launchable = launchable(actor, space, blueprint, request.repositoryName());
        var meant = input(launchable, input);
        var type = Objects.requireNonNull(types.get(meant.type()), "the grammar knows no other types");
        var asked = new Asked(
                space,
                meant,
                launchable.document().inputs(),
                given(request.inputs()),
                Objects.requireNonNullElse(request.search(), ""));
        try {
            return type.choices(asked);
        } catch (Problem problem) {
            throw problem.inField("inputs." + meant.name());
        }
    }

    Blueprint launchable(Actor actor, Space space, String blueprint, @Nullable String repository) {
        return blueprints.launchable(
                space.id(), blueprint, repository, people.may(actor, Permission.MANAGE_BLUEPRINTS, space.id()));
    }

    static Input input(Blueprint blueprint, String name) {
        return blueprint.document().inputs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND, "Blueprint " + blueprint.name() + " has no input '" + name + "'."));
    }

    private static Map<String, String> given(@Nullable Map<String, @Nullable Object> inputs) {
        var given = new HashMap<String, String>();
        if (inputs != null) {
            inputs.forEach((name, value) -> {
                String text =
                        value instanceof String plain ? plain : value == null ? "" : JSON.writeValueAsString(value);
                if (!text.isEmpty()) {
                    given.put(name, text);
                }
            });
        }
        return given;
    }
}
