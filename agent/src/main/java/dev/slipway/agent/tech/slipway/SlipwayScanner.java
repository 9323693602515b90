package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the platform's own files, of the kinds {@code blueprint}, {@code workflow}, {@code environment}, {@code layout} and
 * {@code instructions}. A file counts by the folder it lies in; what kind it is, its content says.
 */
public final class SlipwayScanner implements AssetScanner {
    @Override
    public String key() {
        return "slipway";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        boolean instructions = entry.path().startsWith("instructions/") && OwnFolders.isMarkdown(entry.fileName());
        return entry.kind() != TreeEntry.Kind.SUBMODULE
                && (isYaml(entry.fileName()) || instructions)
                && !OwnFolders.isVendored(entry.path());
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        var folders = new OwnFolders(files.tree());
        var found = new ArrayList<ScannedAsset>();
        var texts = new ArrayList<ScannedAsset>();
        for (TreeEntry entry : files.tree()) {
            OwnFolder folder = folders.of(entry).orElse(null);
            if (folder == null || entry.kind() == TreeEntry.Kind.SUBMODULE || OwnFolders.isVendored(entry.path())) {
                continue;
            }
            if (OwnFolders.isMarkdown(entry.fileName())) {
                texts.add(instructions(folder, entry, files));
            } else if (isYaml(entry.fileName())) {
                files.file(entry.path())
                        .flatMap(file -> Definition.read(folder, file))
                        .ifPresent(definition -> found.add(definition.asset()));
            }
        }
        if (!found.isEmpty() || folders.anyMarked()) {
            found.addAll(texts);
        }
        found.sort(Comparator.comparing(ScannedAsset::path));
        return List.copyOf(found);
    }

    private ScannedAsset instructions(OwnFolder folder, TreeEntry entry, SourceFiles files) {
        String name = folder.referenceName(entry.path());
        SourceFile file = files.file(entry.path()).orElse(null);
        return new ScannedAsset(
                "instructions",
                AssetNames.urlSafe(name),
                entry.path(),
                file == null ? null : Readme.sentence(file.text()),
                List.of(),
                List.of(),
                List.of(),
                Map.of("evidence", "Markdown in " + folder.described(), "reference_name", name));
    }

    private static boolean isYaml(String fileName) {
        return fileName.endsWith(".yaml") || fileName.endsWith(".yml");
    }
}
