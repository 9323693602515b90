/**
 * Takes blueprints and what became of them, and gives what people see and press. Never changes an environment.
 */
@NullMarked
package dev.slipway.catalog;

import org.jspecify.annotations.NullMarked;
