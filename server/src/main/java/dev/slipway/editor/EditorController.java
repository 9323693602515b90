package dev.slipway.editor;

import dev.slipway.grammar.Grammar;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.wire.blueprint.FormatBody;
import dev.slipway.wire.blueprint.FormatRequest;
import dev.slipway.wire.blueprint.ValidateRequest;
import dev.slipway.wire.blueprint.ValidationBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What editors ask while somebody writes a blueprint, in the browser and elsewhere. */
@RestController
@RequestMapping("/api")
class EditorController {
    private final Validation validation;

    EditorController(Validation validation) {
        this.validation = validation;
    }

    /** JSON Schema of blueprint files. Editors fetch it by its address and send no token; there is nothing secret in it. */
    @GetMapping(path = "/torque-yaml-schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Permission.ANYONE)
    String schema() {
        return Grammar.schema();
    }

    /** Answers with 200 also when there are errors: the answer is the list of them. */
    @PostMapping({"/spaces/{space}/validations/blueprints", "/spaces/{space}/blueprints/validate"})
    @Allow(Permission.MANAGE_BLUEPRINTS)
    ValidationBody validate(Space space, @RequestBody ValidateRequest request) {
        return validation.of(space.id(), request);
    }

    /** Tidies a text, comments and all; one that cannot be read comes back as the list of what is wrong with it. */
    @PostMapping("/spaces/{space}/blueprints/format")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    FormatBody format(Space space, @RequestBody FormatRequest request) {
        return Validation.tidy(request);
    }
}
