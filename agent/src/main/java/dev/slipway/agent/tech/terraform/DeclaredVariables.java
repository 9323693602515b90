package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables that a module declares, as far as a run needs to know them.
 *
 * @param types the type of each by name, as it is written; empty where none is
 */
record DeclaredVariables(Map<String, String> types) {
    static DeclaredVariables of(List<Path> files) throws IOException {
        var types = new TreeMap<String, String>();
        var inOrder = files.stream()
                .sorted(Comparator.comparing(
                        (Path file) -> ModuleFiles.isOverride(file.getFileName().toString())))
                .toList();
        for (Path file : inOrder) {
            var read = ConfigFile.read(file.getFileName().toString(), Files.readAllBytes(file));
            for (var block : read.body().blocks("variable", 1)) {
                String type =
                        block.body().attribute("type").map(Expression::text).orElse("");
                types.merge(block.label(), type.strip(), (before, after) -> after.isEmpty() ? before : after);
            }
        }
        return new DeclaredVariables(types);
    }

    Set<String> names() {
        return types.keySet();
    }

    /** Whether a value is to be taken as it stands. Old modules write the type in quotes. */
    boolean isString(String name) {
        String type = types.getOrDefault(name, "");
        return type.equals("string") || type.equals("\"string\"");
    }
}
