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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks a text that is sent, or one that is stored. */
@Component
class Validation {
    private final Blueprints blueprints;
    private final SourceFaults sources;

    Validation(Blueprints blueprints, SourceFaults sources) {
        this.blueprints = blueprints;
        this.sources = sources;
    }

    ValidationBody of(SpaceId space, ValidateRequest request) {
        String encoded = request.blueprintRaw64();
        String name =
                request.blueprintName() == null ? "" : request.blueprintName().strip();
        if (encoded != null && !encoded.isBlank()) {
            String path = (name.isEmpty() ? "blueprint" : name) + ".yaml";
            return body(space, decoded(encoded), path);
        }
        if (name.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Send the blueprint's text in Base64, or the name of a stored blueprint.")
                    .inField("blueprint_raw_64");
        }
        Blueprint stored = blueprints.find(space, name, null);
        var file = stored.file();
        return body(space, stored.yaml(), file == null ? stored.name() + ".yaml" : file.path());
    }

    private ValidationBody body(SpaceId space, String yaml, String path) {
        ParsedBlueprint parsed = ParsedBlueprint.of(yaml, path);
        var all = new ArrayList<>(parsed.diagnostics());
        all.addAll(sources.of(space, parsed, path));
        all.sort(Comparator.comparingInt(fault -> Objects.requireNonNullElse(fault.line(), 0)));
        return body(parsed.document(), all);
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
