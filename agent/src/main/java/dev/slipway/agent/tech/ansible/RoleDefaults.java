package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables a role gives values to that anybody may change: {@code defaults/main.yml}, or else all files in {@code defaults/main/}.
 *
 * @param inputs by name
 */
record RoleDefaults(Map<String, AssetInput> inputs, List<Diagnostic> diagnostics) {
    static RoleDefaults read(String folder, SourceFiles files) {
        var defaults = new RoleDefaults(new LinkedHashMap<>(), new ArrayList<>());
        RoleMeta.first(files, folder, "defaults/main")
                .ifPresentOrElse(defaults::add, () -> defaults.addAll(folder, files));
        return defaults;
    }

    private void addAll(String folder, SourceFiles files) {
        String inside = AnsiblePaths.in(folder, "defaults/main/");
        for (SourceFile file : files.read()) {
            if (file.path().startsWith(inside) && file.skipped() == null && AnsiblePaths.mayMatter(file.path())) {
                add(YamlFile.read(file));
            }
        }
    }

    private void add(YamlFile file) {
        diagnostics.addAll(file.diagnostics());
        Yaml.Mapping root = file.mapping();
        if (root == null) {
            return;
        }
        var values = new Values(file.path(), Lines.of(file.source().text()));
        for (Yaml.Entry entry : root.entries()) {
            inputs.put(entry.key().text(), values.input(entry));
        }
    }
}
