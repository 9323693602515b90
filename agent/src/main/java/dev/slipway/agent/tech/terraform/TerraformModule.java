package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import dev.slipway.agent.tech.terraform.hcl.Position;
import dev.slipway.agent.tech.terraform.hcl.SyntaxFault;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration files of one folder, read.
 *
 * @param kind {@code terraform} or {@code opentofu}
 * @param path folder relative to the repository's root
 * @param files what each file holds, in the order in which they count
 * @param diagnostics collected while the module is read
 */
record TerraformModule(String kind, String path, Map<String, ConfigFile> files, List<Diagnostic> diagnostics) {
    /** A block and the file it stands in. */
    record Placed(String file, Block block) {
        boolean inOverride() {
            return ModuleFiles.isOverride(file.substring(file.lastIndexOf('/') + 1));
        }
    }

    static TerraformModule read(String folder, List<SourceFile> sources) {
        Map<String, ConfigFile> files = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (SourceFile source : ModuleFiles.inOrder(sources)) {
            String skipped = source.skipped();
            if (skipped != null) {
                diagnostics.add(Diagnostic.warning("file-skipped", skipped, source.path(), 1, 1));
                continue;
            }
            ConfigFile file = ConfigFile.read(source.entry().fileName(), source.content());
            file.faults().forEach(fault -> diagnostics.add(diagnostic(source.path(), fault)));
            files.put(source.path(), file);
        }
        boolean forOpenTofu = sources.stream()
                .anyMatch(source -> ModuleFiles.isForOpenTofu(source.entry().fileName()));
        return new TerraformModule(forOpenTofu ? "opentofu" : "terraform", folder, files, diagnostics);
    }

    /** All blocks of a type at the top of the files, in the order in which they count. */
    List<Placed> blocks(String type, int labels) {
        return files.entrySet().stream()
                .flatMap(file -> file.getValue().body().blocks(type, labels).stream()
                        .map(block -> new Placed(file.getKey(), block)))
                .toList();
    }

    /** Blocks inside the {@code terraform} blocks. */
    List<Placed> settings(String type, int labels) {
        return blocks("terraform", 0).stream()
                .flatMap(outer -> outer.block().body().blocks(type, labels).stream()
                        .map(block -> new Placed(outer.file(), block)))
                .toList();
    }

    void error(String code, String message, String file, Position position) {
        diagnostics.add(Diagnostic.error(code, message, file, position.line(), position.column()));
    }

    void warning(String code, String message, String file, Position position) {
        diagnostics.add(Diagnostic.warning(code, message, file, position.line(), position.column()));
    }

    private static Diagnostic diagnostic(String path, SyntaxFault fault) {
        return Diagnostic.error(
                fault.code(),
                fault.message(),
                path,
                fault.position().line(),
                fault.position().column());
    }
}
