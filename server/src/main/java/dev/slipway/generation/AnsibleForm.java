package dev.slipway.generation;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Playbooks. A role is used by a playbook and does nothing alone. */
final class AnsibleForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("ansible");
    }

    private static final String LOCAL = "localhost";

    @Override
    public Optional<String> refuses(ScannedAsset asset) {
        return asset.facts().getOrDefault("form", "playbook").equals("role")
                ? Optional.of("it is a role, which a playbook uses. Choose the playbook.")
                : Optional.empty();
    }

    @Override
    public List<Extra> extras(ScannedAsset asset) {
        return isLocal(asset)
                ? List.of()
                : List.of(new Extra("host", "Name or address of the machine that the playbook works on", null));
    }

    @Override
    public void write(GrainText grain) {
        grain.source();
        grain.agent();
        if (!isLocal(grain.asset().scanned())) {
            var text = grain.text();
            text.line(GrainText.LEVEL, "inventory-file:");
            text.line(GrainText.LEVEL + 1, "all:");
            text.line(GrainText.LEVEL + 2, "hosts:");
            text.line(GrainText.LEVEL + 3, "target:");
            grain.extra(GrainText.LEVEL + 4, "ansible_host", "host");
        }
        grain.inputs("inputs");
    }

    private static boolean isLocal(ScannedAsset asset) {
        return asset.facts().getOrDefault("hosts", "").equals(LOCAL);
    }

    @Override
    public boolean givesOutputs() {
        return false;
    }
}
