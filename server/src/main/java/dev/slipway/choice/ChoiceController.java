package dev.slipway.choice;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.choice.ChoicesBody;
import dev.slipway.wire.choice.ChoicesRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the form for a launch can offer, field by field. */
@RestController
class ChoiceController {
    private final Choices choices;

    ChoiceController(Choices choices) {
        this.choices = choices;
    }

    /** Those who may launch the blueprint may ask; a source that cannot be asked is a failure and no empty list. */
    @PostMapping("/api/spaces/{space}/catalog/{blueprint}/inputs/{input}/values")
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    ChoicesBody values(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @PathVariable String input,
            @RequestBody ChoicesRequest request) {
        return choices.of(actor, space, blueprint, input, request);
    }
}
