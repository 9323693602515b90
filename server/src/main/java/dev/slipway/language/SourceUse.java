package dev.slipway.language;

import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a blueprint that names something in a connected repository, for whoever knows repositories to look whether it is
 * there. Left out are those with a template in them, those without a store, whose path is an address, those in stores that are no
 * repositories, and paths that are names of blueprints.
 *
 * @param grain name of the grain; empty for instructions, layouts and members of families
 * @param store name of the connected repository
 * @param path relative to the repository's root, with slashes; {@code .} is the root
 * @param line line of the path, counted from 1
 * @param column column of the path, counted from 1
 */
public record SourceUse(
        String grain,
        String store,
        String path,
        @Nullable String branch,
        @Nullable String tag,
        @Nullable String commit,
        int line,
        int column) {
    /** All of a file, in the order written. */
    static List<SourceUse> in(Yaml.Mapping file) {
        return new SourceUses().in(file);
    }
}
