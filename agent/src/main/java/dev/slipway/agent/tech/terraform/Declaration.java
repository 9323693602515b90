package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.agent.tech.terraform.hcl.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable, an output or a module call: what its block says, and what blocks in override files say instead. */
final class Declaration {
    private final String name;
    private final List<TerraformModule.Placed> blocks = new ArrayList<>();

    private Declaration(String name) {
        this.name = name;
    }

    /** All declarations of a type, by the order of first mention; a second one outside override files is a fault. */
    static List<Declaration> all(TerraformModule module, String type) {
        Map<String, Declaration> byName = new LinkedHashMap<>();
        for (TerraformModule.Placed placed : module.blocks(type, 1)) {
            Declaration declaration = byName.computeIfAbsent(placed.block().label(), Declaration::new);
            if (!declaration.blocks.isEmpty() && !placed.inOverride()) {
                module.error(
                        "duplicate-" + type,
                        "The " + type + " " + declaration.name + " is declared twice, first in "
                                + declaration.blocks.getFirst().file(),
                        placed.file(),
                        placed.block().position());
                continue;
            }
            declaration.blocks.add(placed);
        }
        return List.copyOf(byName.values());
    }

    String name() {
        return name;
    }

    /** The file of its first block. */
    String file() {
        return blocks.getFirst().file();
    }

    /** Where its first block begins. */
    Position position() {
        return blocks.getFirst().block().position();
    }

    Optional<Expression> attribute(String attribute) {
        return blocks.reversed().stream()
                .flatMap(placed -> placed.block().body().attribute(attribute).stream())
                .findFirst();
    }

    Optional<String> string(String attribute) {
        return attribute(attribute).flatMap(Expression::string).map(String::strip);
    }

    /**
     * Its description, behind the word that it is not to be used any more where it says so
     * (https://opentofu.org/docs/language/values/variables/#marking-variable-as-deprecated); null where it says nothing.
     */
    @Nullable
    String description() {
        String description = string("description").orElse(null);
        return string("deprecated")
                .map(why -> "Deprecated: " + why + (description == null ? "" : "\n" + description))
                .orElse(description);
    }

    boolean isTrue(String attribute) {
        return attribute(attribute).map(Expression::isTrue).orElse(false);
    }

    List<Block> inner(String type) {
        return blocks.stream()
                .flatMap(placed -> placed.block().body().blocks(type, 0).stream())
                .toList();
    }
}
