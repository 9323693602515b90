package dev.slipway.editor;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintBodies;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.language.TidyText;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.blueprint.FormatBody;
import dev.slipway.wire.blueprint.FormatRequest;
import dev.slipway.wire.blueprint.ValidateRequest;
import dev.slipway.wire.blueprint.ValidationBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
            ParsedBlueprint parsed = ParsedBlueprint.of(decoded(encoded), path);
            return body(parsed.document(), parsed.diagnostics());
        }
        if (name.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Send the blueprint's text in Base64, or the name of a stored blueprint.")
                    .inField("blueprint_raw_64");
        }
        Blueprint stored = blueprints.find(space, name, null);
        return body(stored.document(), stored.diagnostics());
    }

    static FormatBody tidy(FormatRequest request) {
        String encoded = request.blueprintRaw64();
        String text = encoded == null || encoded.isBlank() ? request.yaml() : decoded(encoded);
        if (text == null) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Send the blueprint's text, as it is in \"yaml\" or in Base64 in \"blueprint_raw_64\".")
                    .inField("yaml");
        }
        var tidy = TidyText.of(text, "blueprint.yaml");
        return new FormatBody(tidy.yaml(), tidy.faults());
    }

    static ValidationBody body(BlueprintDocument document, List<Diagnostic> diagnostics) {
        return new ValidationBody(
                BlueprintBodies.faults(diagnostics, "error"),
                BlueprintBodies.faults(diagnostics, "warning"),
                diagnostics,
                document.sort(),
                document.grains().stream()
                        .map(grain ->
                                new ValidationBody.Grain(grain.name(), grain.kind(), grain.dependsOn(), grain.line()))
                        .toList());
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
