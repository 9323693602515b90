/**
 * The tokens and keys that people deposited under names. Takes a secret, asks the Git host what it is (kind, scopes, owner, role, end),
 * keeps it sealed, and looks after it: notices when it stops working, tells ahead of its end, and exchanges it for a new one where the
 * host allows that. Gives it out for use at its own host only, and never shows it.
 */
@NullMarked
package dev.slipway.keychain;

import org.jspecify.annotations.NullMarked;
