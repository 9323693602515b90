package dev.slipway.template;

import java.util.List;

/** A piece of a template as the scanner cut it. */
sealed interface Part {
    /** As it goes to the engine, with paths replaced by plain names. */
    String rewritten();

    /** Text that stays as it is. */
    record Literal(String rewritten) implements Part {}

    /**
     * An output, <code>{{ ... }}</code>.
     *
     * @param paths positions in the template's list of paths
     * @param plain whether it is one path and nothing else
     */
    record Output(String rewritten, List<Integer> paths, boolean plain) implements Part {}

    /** A tag, <code>{% ... %}</code>. */
    record Tag(String name, String rewritten) implements Part {}
}
