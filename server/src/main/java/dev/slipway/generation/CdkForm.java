package dev.slipway.generation;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.Optional;
import java.util.Set;

/** Apps of the AWS CDK; the specification knows those in Python alone. */
final class CdkForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("aws-cdk");
    }

    @Override
    public Optional<String> refuses(ScannedAsset asset) {
        String language = asset.facts().getOrDefault("language", "");
        return language.isEmpty() || language.equals("python")
                ? Optional.empty()
                : Optional.of("it is a CDK app in " + language + ", and grains run those in Python.");
    }

    @Override
    public void write(GrainText grain) {
        grain.source();
        grain.agent();
        grain.inputs("inputs");
    }

    @Override
    public boolean givesOutputs() {
        return false;
    }
}
