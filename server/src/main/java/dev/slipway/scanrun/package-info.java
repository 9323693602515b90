/**
 * The scans that go on: how far each is, kept in the database about once a second so that every server can tell; and the word that one is
 * cancelled, which reaches it wherever it runs. A scan that is over sooner leaves no trace here. Knows nothing of what is found.
 */
@NullMarked
package dev.slipway.scanrun;

import org.jspecify.annotations.NullMarked;
