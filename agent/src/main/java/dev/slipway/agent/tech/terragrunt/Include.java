package dev.slipway.agent.tech.terragrunt;

import org.jspecify.annotations.Nullable;

/**
 * A file that a unit includes.
 *
 * @param label empty where the block has none
 * @param path as a path of the repository; null where that cannot be known or there is no such file
 * @param written as it stands in the unit
 * @param configuration what the file says; null where it is not known
 */
record Include(
        String label,
        @Nullable String path,
        String written,
        @Nullable Configuration configuration) {
    String shown() {
        return path == null ? written : path;
    }
}
