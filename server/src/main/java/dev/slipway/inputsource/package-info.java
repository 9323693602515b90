/**
 * Takes where the values of an input lie (an object store, an HTTP API) and gives those values as they are when somebody asks. Keeps no
 * value, and never makes an empty list of an error.
 */
@NullMarked
package dev.slipway.inputsource;

import org.jspecify.annotations.NullMarked;
