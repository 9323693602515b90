/**
 * The {@code shell} technology: the commands of a blueprint, each in a shell of its own, in one working folder. Finds scripts, too, for shells and for
 * Python, and reads from their text which environment variables and arguments they take; nothing of them is run for that.
 */
@NullMarked
package dev.slipway.agent.tech.shell;

import org.jspecify.annotations.NullMarked;
