/** How Git hosts tell of news, as the API shows it. */
@NullMarked
package dev.slipway.wire.webhook;

import org.jspecify.annotations.NullMarked;
