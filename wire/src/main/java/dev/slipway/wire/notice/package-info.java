/**
 * REST bodies about what people are told.
 */
@NullMarked
package dev.slipway.wire.notice;

import org.jspecify.annotations.NullMarked;
