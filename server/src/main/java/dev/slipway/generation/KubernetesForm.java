package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;

/** Manifests and kustomizations. */
final class KubernetesForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("kubernetes");
    }

    /** Manifests take no values. */
    @Override
    public List<AssetInput> asked(ScannedAsset asset) {
        return List.of();
    }

    @Override
    public List<Extra> extras(ScannedAsset asset) {
        return List.of(new Extra("namespace", "Namespace, which must be there, that the objects go to", null));
    }

    @Override
    public void write(GrainText grain) {
        grain.source();
        grain.agent();
        grain.extra(GrainText.LEVEL, "target-namespace", "namespace");
    }

    @Override
    public boolean givesOutputs() {
        return false;
    }
}
