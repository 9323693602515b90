package dev.slipway.agent.tech.terraform.hcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between two braces, or a whole file. In the JSON syntax only the reader knows what is a block and how many labels it has, so it asks. */
public sealed interface Body permits HclBody, JsonBody {
    /** The attribute of a name, the first one if it was given twice. */
    Optional<Expression> attribute(String name);

    /** All attributes, in the order of the file. In the JSON syntax, whatever is not asked for as block is an attribute too. */
    Map<String, Expression> attributes();

    /**
     * The blocks of a type, in the order of the file.
     *
     * @param labels how many labels such a block has; those with fewer are left out
     */
    List<Block> blocks(String type, int labels);

    /** Where it begins. */
    Position position();
}
