package dev.slipway.generation;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;

/** Templates of stacks. */
final class CloudFormationForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("cloudformation");
    }

    @Override
    public List<Extra> extras(ScannedAsset asset) {
        return List.of(new Extra("region", "Region that the stack is made in, such as eu-west-1", null));
    }

    @Override
    public void write(GrainText grain) {
        grain.source();
        grain.extra(GrainText.LEVEL, "region", "region");
        grain.agent();
        grain.inputs("inputs");
        grain.outputs();
    }
}
