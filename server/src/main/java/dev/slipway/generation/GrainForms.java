package dev.slipway.generation;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms there are. */
public final class GrainForms {
    private static final List<GrainForm> ALL = List.of(
            new TerraformForm(),
            new HelmForm(),
            new KubernetesForm(),
            new CloudFormationForm(),
            new CdkForm(),
            new AnsibleForm(),
            new ShellForm());

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%");
    private static final Pattern LEADS_OUT = Pattern.compile("[\"\\p{Cntrl}]|\\{\\{|\\}\\}|\\{%|%\\}");

    private GrainForms() {}

    /** Whether a blueprint can be made of an asset. */
    public static boolean fit(ScannedAsset asset) {
        return ALL.stream()
                .anyMatch(form -> form.kinds().contains(asset.kind())
                        && refusal(form, asset).isEmpty());
    }

    /** @throws Problem {@code INVALID_REQUEST} with the reason, when nothing can be made of the asset */
    static GrainForm of(ScannedAsset asset) {
        var form = ALL.stream()
                .filter(each -> each.kinds().contains(asset.kind()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_REQUEST,
                        "Asset " + asset.name() + " is of the kind " + asset.kind() + ", which no grain runs."));
        refusal(form, asset).ifPresent(why -> {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST, "No blueprint can be made of asset " + asset.name() + ": " + why);
        });
        return form;
    }

    private static Optional<String> refusal(GrainForm form, ScannedAsset asset) {
        return form.refuses(asset).or(() -> inTemplates(form, asset));
    }

    /**
     * Names that end up inside a template or would be one themselves: what a repository calls its things must not reach the values of the
     * space that launches them.
     */
    private static Optional<String> inTemplates(GrainForm form, ScannedAsset asset) {
        if (TEMPLATE.matcher(asset.path()).find()) {
            return Optional.of(
                    "its path holds {{ or {%, which a blueprint would work out at launch. Rename the folder.");
        }
        var inputs = form.asked(asset).stream().map(AssetInput::name);
        var outputs = asset.outputs().stream().map(AssetOutput::name);
        return Stream.concat(inputs, outputs)
                .filter(name -> LEADS_OUT.matcher(name).find())
                .findFirst()
                .map(name -> "one of its inputs or outputs is named " + name
                        + ", and such marks mean something else in a blueprint. Rename it.");
    }
}
