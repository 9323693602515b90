/**
 * The few words every room uses: who acts, in which space, what went wrong, what is secret. Imports no framework.
 */
@NullMarked
package dev.slipway.kernel;

import org.jspecify.annotations.NullMarked;
