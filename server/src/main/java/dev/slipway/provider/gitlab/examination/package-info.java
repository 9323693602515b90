/**
 * What GitLab can tell the connection doctor. Asks each address once, side by side, and reads statuses and bodies by GitLab's rules: 404
 * for what may not be seen, 403 for what may not be read, roles that see a project but not its code. Never waits longer than told.
 */
@NullMarked
package dev.slipway.provider.gitlab.examination;

import org.jspecify.annotations.NullMarked;
