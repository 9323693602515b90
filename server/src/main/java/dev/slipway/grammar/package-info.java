/**
 * The grammar of blueprint files as data: one file says which keys there are and what they mean, and gives the shapes that texts are checked
 * against as well as the JSON Schema that editors read. Knows no blueprint and no space.
 */
@NullMarked
package dev.slipway.grammar;

import org.jspecify.annotations.NullMarked;
