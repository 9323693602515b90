/**
 * Every call to an address that a person typed goes out through here, and only to addresses that may be called.
 */
@NullMarked
package dev.slipway.outbound;

import org.jspecify.annotations.NullMarked;
