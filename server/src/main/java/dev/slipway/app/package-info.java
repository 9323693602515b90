/**
 * The roof: main, wiring, security filters, problem bodies and the browser's files. The only package that sees every room.
 */
@NullMarked
package dev.slipway.app;

import org.jspecify.annotations.NullMarked;
