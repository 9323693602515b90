package dev.slipway.blueprint;

import java.time.Instant;

/**
 * What a blueprint's file says at a commit.
 *
 * @param name of the blueprint
 * @param blob Git's id of the content
 * @param commit that changed the file last
 * @param author who made that commit
 */
public record FileText(
        String name, String path, String blob, String yaml, String commit, String author, Instant written) {}
