/**
 * Long work that somebody watches: how far it is, and the wish that it ends before its time. The work itself carries neither around; it
 * says and asks that here, which costs nothing where nobody watches.
 */
@NullMarked
package dev.slipway.agent.watch;

import org.jspecify.annotations.NullMarked;
