package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.Comparator;
import java.util.List;

/**
 * Finds Terragrunt units ({@code terragrunt.hcl}) and stacks ({@code terragrunt.stack.hcl}). What others only include is a part of
 * those, and no asset.
 */
public final class TerragruntScanner implements AssetScanner {
    @Override
    public String key() {
        return "terragrunt";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.isRegular()
                && (FileNames.isConfiguration(entry.fileName()) || Readme.is(entry.fileName()))
                && !FileNames.isFilled(entry.path());
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        boolean none = files.tree().stream()
                .noneMatch(entry -> FileNames.isUnit(entry.fileName()) || FileNames.isStack(entry.fileName()));
        if (none) {
            return List.of();
        }
        Configurations all = new Configurations(files);
        List<Unit> units = all.units();
        return new Units(units, all.folders())
                .told().stream()
                        .map(unit -> asset(unit, files, all.folders()))
                        .sorted(Comparator.comparing(ScannedAsset::path))
                        .toList();
    }

    private static ScannedAsset asset(Unit unit, SourceFiles files, Folders folders) {
        String last = unit.folder().substring(unit.folder().lastIndexOf('/') + 1);
        return new ScannedAsset(
                "terragrunt",
                unit.folder().equals(".") ? "root" : AssetNames.urlSafe(last),
                unit.folder(),
                Readme.sentence(files, unit.folder()),
                InputReader.inputs(unit),
                List.of(),
                unit.diagnostics(),
                UnitFacts.of(unit, folders));
    }
}
