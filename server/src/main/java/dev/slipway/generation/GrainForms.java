package dev.slipway.generation;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;

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

    private GrainForms() {}

    /** Whether a blueprint can be made of an asset. */
    public static boolean fit(ScannedAsset asset) {
        return ALL.stream()
                .anyMatch(form -> form.kinds().contains(asset.kind())
                        && form.refuses(asset).isEmpty());
    }

    /** @throws Problem {@code INVALID_REQUEST} with the reason, when nothing can be made of the asset */
    static GrainForm of(ScannedAsset asset) {
        var form = ALL.stream()
                .filter(each -> each.kinds().contains(asset.kind()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_REQUEST,
                        "Asset " + asset.name() + " is of the kind " + asset.kind() + ", which no grain runs."));
        form.refuses(asset).ifPresent(why -> {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST, "No blueprint can be made of asset " + asset.name() + ": " + why);
        });
        return form;
    }
}
