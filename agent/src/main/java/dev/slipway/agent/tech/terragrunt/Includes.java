package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code include} blocks of a configuration. Files that are included cannot include others. */
final class Includes {
    private static final int MOST = 50;

    private Includes() {}

    static List<Include> of(Configuration configuration, Configurations all) {
        List<Include> includes = new ArrayList<>();
        for (Block block : configuration.blocks("include", 0)) {
            Expression path = block.body().attribute("path").orElse(null);
            if (path != null && includes.size() < MOST) {
                String label = block.labels().isEmpty() ? "" : block.label();
                includes.add(include(label, path, configuration, all, includes));
            }
        }
        return includes;
    }

    private static Include include(
            String label, Expression path, Configuration from, Configurations all, List<Include> before) {
        Places places = new Places(from, from.folder(), all.folders(), List.copyOf(before));
        String found = places.path(path.text());
        return new Include(label, found, Places.written(path.text()), found == null ? null : all.at(found));
    }
}
