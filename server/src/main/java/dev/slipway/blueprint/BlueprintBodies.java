package dev.slipway.blueprint;

import dev.slipway.generation.ValueSchema;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.blueprint.BlueprintBody;
import dev.slipway.wire.blueprint.BlueprintBody.ErrorBody;
import dev.slipway.wire.blueprint.BlueprintBody.GrainBody;
import dev.slipway.wire.blueprint.BlueprintBody.OutputBody;
import dev.slipway.wire.blueprint.BlueprintBody.PoliciesBody;
import dev.slipway.wire.blueprint.InputBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes blueprints down the way clients read them. */
public final class BlueprintBodies {
    private static final int SPEC_VERSION = 2;

    private BlueprintBodies() {}

    /** The same as the blueprint itself wants to be shown. */
    public static BlueprintBody of(Blueprint blueprint, int activeEnvironments, Whence whence, boolean withText) {
        return of(blueprint, Look.plain(blueprint), activeEnvironments, whence, withText);
    }

    /**
     * A blueprint as the API shows it.
     *
     * @param look how its space shows it
     * @param activeEnvironments environments of it that live now
     * @param whence where it comes from, and whether that is still there
     * @param withText whether the YAML comes along, which lists leave out
     */
    public static BlueprintBody of(
            Blueprint blueprint, Look look, int activeEnvironments, Whence whence, boolean withText) {
        BlueprintDocument document = blueprint.document();
        return new BlueprintBody(
                blueprint.name(),
                blueprint.name(),
                look.displayName(),
                blueprint.repositoryName(),
                whence.branch(),
                blueprint.commit(),
                document.description(),
                whence.url(),
                blueprint.modifiedBy(),
                blueprint.lastModified(),
                blueprint.published(),
                look.refusal() == null,
                look.refusal(),
                false,
                blueprint.file() == null,
                SPEC_VERSION,
                blueprint.version(),
                inputs(blueprint),
                outputs(document),
                List.of(),
                policies(blueprint.policy()),
                activeEnvironments,
                grains(document),
                look.labels(),
                look.icon(),
                look.color(),
                look.customIcon(),
                blueprint.diagnostics(),
                faults(blueprint.diagnostics(), "error"),
                faults(blueprint.diagnostics(), "warning"),
                whence.madeOf(),
                whence.file(),
                blueprint.publishingLockedBy(),
                withText ? blueprint.yaml() : null);
    }

    private static List<OutputBody> outputs(BlueprintDocument document) {
        return document.outputs().stream()
                .map(output -> new OutputBody(output.name(), null, output.kind(), output.quick()))
                .toList();
    }

    private static List<GrainBody> grains(BlueprintDocument document) {
        return document.grains().stream()
                .map(grain -> new GrainBody(grain.name(), grain.kind()))
                .toList();
    }

    /** The fields of the launch form. */
    public static List<InputBody> inputs(Blueprint blueprint) {
        return blueprint.document().inputs().stream()
                .map(input -> input(input, blueprint.assetInputs().get(input.name())))
                .toList();
    }

    /** Durations in ISO 8601; no longest duration is an empty text. */
    public static PoliciesBody policies(LaunchPolicy policy) {
        return new PoliciesBody(
                policy.maxDuration() == null ? "" : policy.maxDuration().toString(),
                policy.defaultDuration().toString(),
                policy.defaultExtend().toString(),
                policy.maxActive(),
                policy.alwaysOn(),
                policy.allowScheduling());
    }

    private static InputBody input(Input input, @Nullable AssetInput asset) {
        boolean sensitive = input.sensitive() || (asset != null && asset.sensitive());
        List<String> allowed =
                input.allowedValues().isEmpty() && asset != null ? asset.allowedValues() : input.allowedValues();
        return new InputBody(
                input.name(),
                input.type(),
                input.style(),
                asset == null ? "string" : asset.type(),
                asset == null ? null : ValueSchema.of(asset),
                sensitive ? null : input.defaultValue(),
                input.defaultValue() != null,
                input.defaultValue() != null || (asset != null && !asset.required()),
                sensitive,
                input.description(),
                allowed,
                allowed,
                input.parameterName(),
                input.pattern(),
                input.validationDescription(),
                input.dependsOn(),
                input.sourceName(),
                List.of(),
                sensitive ? "masked" : "text",
                asset == null ? List.of() : asset.rules());
    }

    /** The faults of one severity, in the form that existing clients read. */
    public static List<ErrorBody> faults(List<Diagnostic> diagnostics, String severity) {
        return diagnostics.stream()
                .filter(fault -> fault.severity().equals(severity))
                .map(fault -> new ErrorBody(
                        fault.code(), fault.message(), fault.code(), fault.line(), fault.column(), fault.path()))
                .toList();
    }
}
