/** The {@code shell} technology: the commands of a blueprint, each in a shell of its own, in one working folder. */
@NullMarked
package dev.slipway.agent.tech.shell;

import org.jspecify.annotations.NullMarked;
