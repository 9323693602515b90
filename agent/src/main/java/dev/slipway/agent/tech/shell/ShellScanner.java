package dev.slipway.agent.tech.shell;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds scripts that are run by themselves; the fact {@code language} tells for which shell, or that it is for Python. */
public final class ShellScanner implements AssetScanner {
    @Override
    public String key() {
        return "shell";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.isRegular() && ScriptPaths.mayBeScript(entry);
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        Map<String, List<String>> byName = new HashMap<>();
        var found = new ArrayList<ScannedAsset>();
        for (SourceFile file : files.read()) {
            byName.computeIfAbsent(file.entry().fileName(), _ -> new ArrayList<>())
                    .add(file.path());
        }
        var sourced = new SourcedFiles(files, byName);
        for (SourceFile file : files.read()) {
            if (file.skipped() == null) {
                understood(file, sourced).map(Script::asset).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Script> understood(SourceFile file, SourcedFiles sourced) {
        if (isBinary(file.content())) {
            return Optional.empty();
        }
        String text = file.text();
        Shebang shebang = Shebang.of(text);
        if (shebang.language().equals("python") || file.path().endsWith(".py")) {
            return PythonScript.read(file, text, shebang);
        }
        return ShellScript.read(file, text, shebang, sourced);
    }

    private static boolean isBinary(byte[] content) {
        for (int at = 0; at < Math.min(content.length, 512); at++) {
            if (content[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Name proposed for a script. */
    static String name(SourceFile file) {
        String name = file.entry().fileName();
        int dot = name.lastIndexOf('.');
        return AssetNames.urlSafe(dot > 0 ? name.substring(0, dot) : name);
    }
}
