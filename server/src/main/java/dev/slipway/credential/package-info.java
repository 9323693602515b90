/**
 * Takes a secret, gives an encrypted record, and opens it only for a use that names its purpose. Never logs, returns or
 * serialises the value.
 */
@NullMarked
package dev.slipway.credential;

import org.jspecify.annotations.NullMarked;
