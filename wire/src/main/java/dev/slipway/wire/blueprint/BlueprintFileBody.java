package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * The file of a repository that a blueprint lies in and follows.
 *
 * @param path relative to the repository's root
 * @param state {@code there}, {@code gone} from the branch, or {@code disconnected} with its repository
 * @param newestVersion what the file says now
 * @param offeredVersion what the catalog shows and launches; an earlier one while the newest has errors
 * @param permalink the host's page of the file at the commit of this version, to which {@code #L} and a line can be added; null where the
 *     host's pages are not known
 */
public record BlueprintFileBody(
        String path,
        String state,
        int newestVersion,
        int offeredVersion,
        @Nullable String permalink) {}
