package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Charts. A chart may have hundreds of values: the blueprint asks for those that must be given and the first plain ones. */
final class HelmForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("helm");
    }

    private static final int MOST = 30;

    @Override
    public List<AssetInput> asked(ScannedAsset asset) {
        var must = asset.inputs().stream().filter(AssetInput::required);
        var plain = asset.inputs().stream()
                .filter(each -> !each.required() && isPlain(each))
                .limit(MOST);
        return Stream.concat(must, plain).toList();
    }

    private static boolean isPlain(AssetInput input) {
        return !Set.of("array", "object", "any", "null").contains(input.type());
    }

    @Override
    public List<Extra> extras(ScannedAsset asset) {
        return List.of(new Extra("namespace", "Namespace that the release is installed in", null));
    }

    @Override
    public void write(GrainText grain) {
        int left = grain.leftToTheCode();
        if (left > 0) {
            grain.text().comment(GrainText.LEVEL, "The chart has " + left + " more values, which stay as it has them.");
        }
        grain.source();
        grain.agent();
        grain.extra(GrainText.LEVEL, "target-namespace", "namespace");
        grain.text().pair(GrainText.LEVEL, "command-arguments", "--create-namespace");
        grain.inputs("inputs");
    }

    @Override
    public boolean givesOutputs() {
        return false;
    }
}
