/**
 * PostgreSQL: the one that Slipway brings along and keeps in its data folder, or one that the administrator names. Gives the
 * data source and the notifications that wake whoever waits for a row. Knows no table.
 */
@NullMarked
package dev.slipway.database;

import org.jspecify.annotations.NullMarked;
