/**
 * The Git hosts of the account: where each is, who we are to it, and the port through which it is spoken with. Takes an address and an
 * application, gives a {@code Provider} that may be called. Knows nobody's token.
 */
@NullMarked
package dev.slipway.host;

import org.jspecify.annotations.NullMarked;
