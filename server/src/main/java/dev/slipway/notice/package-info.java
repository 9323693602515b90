/**
 * Tells people what happened to what is theirs. Takes the events of the rooms below, gives each person concerned a notice that says
 * what happened, why, and the one thing to do. Never changes anything itself.
 *
 * <p>To tell of something new: a method with {@code @EventListener} that makes {@link dev.slipway.notice.News} of the event and gives
 * it to {@link dev.slipway.notice.Notices}, beside the others or, for a room above, in that room.
 */
@NullMarked
package dev.slipway.notice;

import org.jspecify.annotations.NullMarked;
