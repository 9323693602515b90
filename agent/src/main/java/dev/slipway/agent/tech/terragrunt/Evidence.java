package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.tech.terraform.hcl.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says by what a unit or stack was recognised. */
final class Evidence {
    private static final List<String> STACK_BLOCKS = List.of("unit", "stack");
    private static final List<String> UNIT_BLOCKS =
            List.of("terraform", "include", "dependency", "dependencies", "generate");

    private Evidence() {}

    static String of(Unit unit) {
        String mark = mark(unit);
        String fileName = unit.configuration().fileName();
        if (mark != null) {
            return fileName + ", " + mark;
        }
        return unit.configuration().diagnostics().isEmpty()
                ? fileName + " beside Terraform files"
                : fileName + ", which could not be read";
    }

    /** What stands in the file that only units or stacks have; null where there is nothing. */
    static @Nullable String mark(Unit unit) {
        Configuration file = unit.configuration();
        for (String type : unit.isStack() ? STACK_BLOCKS : UNIT_BLOCKS) {
            List<Block> blocks = file.blocks(type, 0);
            if (!blocks.isEmpty()) {
                Block block = blocks.getFirst();
                String label = block.labels().isEmpty() ? "" : " " + block.label();
                return "line " + block.position().line() + ": " + type + label;
            }
        }
        return file.attribute("inputs")
                .map(inputs -> "line " + inputs.position().line() + ": inputs")
                .orElse(null);
    }
}
