package dev.slipway.blueprint;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.blueprint.ValidateRequest;
import dev.slipway.wire.blueprint.ValidationBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Checks a text that is sent, or one that is stored. */
@Component
class Validation {
    private final Blueprints blueprints;

    Validation(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    ValidationBody of(SpaceId space, ValidateRequest request) {
        String encoded = request.blueprintRaw64();
        String name =
                request.blueprintName() == null ? "" : request.blueprintName().strip();
        if (encoded != null && !encoded.isBlank()) {
            String path = (name.isEmpty() ? "blueprint" : name) + ".yaml";
            return BlueprintBodies.validation(
                    ParsedBlueprint.of(decoded(encoded), path).diagnostics());
        }
        if (name.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Send the blueprint's text in Base64, or the name of a stored blueprint.")
                    .inField("blueprint_raw_64");
        }
        return BlueprintBodies.validation(blueprints.find(space, name, null).diagnostics());
    }

    private static String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded.replaceAll("\\s", ""));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "The blueprint's text is not in Base64.")
                    .inField("blueprint_raw_64");
        }
    }
}
