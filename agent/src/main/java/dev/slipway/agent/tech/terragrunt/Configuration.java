package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param skipped why it was not read; null where it was
 */
record Configuration(String path, ConfigFile file, @Nullable String skipped) {
    String folder() {
        return Folders.parent(path);
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<Block> blocks(String type, int labels) {
        return file.body().blocks(type, labels);
    }

    Optional<Expression> attribute(String name) {
        return file.body().attribute(name);
    }

    /** Where the module is that the {@code terraform} block names. */
    Optional<Expression> source() {
        return blocks("terraform", 0).stream()
                .flatMap(block -> block.body().attribute("source").stream())
                .findFirst();
    }

    /** What a name in {@code locals} stands for. */
    Optional<Expression> local(String name) {
        return blocks("locals", 0).stream()
                .flatMap(block -> block.body().attribute(name).stream())
                .findFirst();
    }

    List<Diagnostic> diagnostics() {
        if (skipped != null) {
            return List.of(Diagnostic.warning("file-skipped", skipped, path, 1, 1));
        }
        return file.faults().stream()
                .map(fault -> Diagnostic.error(
                        fault.code(),
                        fault.message(),
                        path,
                        fault.position().line(),
                        fault.position().column()))
                .toList();
    }
}
