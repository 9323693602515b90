/** The {@code echo} technology: gives its inputs back as outputs, and fails, waits or talks when they say so. For trials and tests. */
@NullMarked
package dev.slipway.agent.tech.echo;

import org.jspecify.annotations.NullMarked;
