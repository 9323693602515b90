/**
 * REST bodies about credentials: tokens and keys that are kept under names.
 */
@NullMarked
package dev.slipway.wire.keychain;

import org.jspecify.annotations.NullMarked;
