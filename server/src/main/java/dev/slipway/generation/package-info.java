/**
 * Takes assets and gives the YAML of blueprints that run them. Each kind of code has its form of a grain; a kind without one is listed by
 * discovery and nothing is made of it. Stores nothing, and does not read what it writes: the blueprint room does, with its own parser.
 */
@NullMarked
package dev.slipway.generation;

import org.jspecify.annotations.NullMarked;
