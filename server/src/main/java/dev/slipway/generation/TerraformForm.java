package dev.slipway.generation;

import java.util.Set;

/** Modules of Terraform and its kin: inputs and outputs by name. */
final class TerraformForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("terraform", "opentofu", "terragrunt");
    }

    @Override
    public void write(GrainText grain) {
        grain.source();
        grain.agent();
        grain.inputs("inputs");
        grain.outputs();
    }
}
