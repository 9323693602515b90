package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds Terraform and OpenTofu modules: every folder with configuration files. Those written for OpenTofu alone ({@code .tofu}) are
 * of kind {@code opentofu}. The fact {@code role} tells root modules from the modules, examples and tests around them.
 */
public final class TerraformScanner implements AssetScanner {
    @Override
    public String key() {
        return "terraform";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.kind() != TreeEntry.Kind.SUBMODULE
                && (ModuleFiles.isConfiguration(entry.fileName()) || Readme.is(entry.fileName()))
                && !vendored(entry.path());
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        Map<String, List<SourceFile>> folders = new TreeMap<>();
        for (SourceFile file : files.read()) {
            if (ModuleFiles.isConfiguration(file.entry().fileName())) {
                folders.computeIfAbsent(file.entry().folder(), _ -> new ArrayList<>())
                        .add(file);
            }
        }
        List<TerraformModule> modules = folders.entrySet().stream()
                .map(folder -> TerraformModule.read(folder.getKey(), folder.getValue()))
                .toList();
        ModuleRoles roles = new ModuleRoles(modules);
        return modules.stream().map(module -> asset(module, roles, files)).toList();
    }

    private static ScannedAsset asset(TerraformModule module, ModuleRoles roles, SourceFiles files) {
        Map<String, String> facts = new TreeMap<>(ModuleFacts.of(module));
        facts.putAll(roles.facts(module));
        String last = module.path().substring(module.path().lastIndexOf('/') + 1);
        return new ScannedAsset(
                module.kind(),
                module.path().equals(".") ? "root" : AssetNames.urlSafe(last),
                module.path(),
                Readme.sentence(files, module.path()),
                new VariableReader(module).inputs(),
                new OutputReader(module).outputs(),
                List.copyOf(module.diagnostics()),
                facts);
    }

    /** Folders that {@code terraform init} fills. */
    private static boolean vendored(String path) {
        return path.startsWith(".terraform/") || path.contains("/.terraform/");
    }
}
