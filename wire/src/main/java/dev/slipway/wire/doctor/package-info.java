/** What the connection doctor is asked and what it answers. */
@NullMarked
package dev.slipway.wire.doctor;

import org.jspecify.annotations.NullMarked;
