package dev.slipway.agent.git;

import java.time.Instant;

/**
 * The last commit that changed a file.
 *
 * @param author e-mail address of who wrote it; as free a text as any in a commit
 * @param when it was committed
 */
public record FileChange(String commit, String author, Instant when) {}
