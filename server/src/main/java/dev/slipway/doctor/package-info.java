/**
 * The connection doctor: examines whether a person, a connection or a token can reach a project at its Git host, and says of each step
 * what was found, by which call, and which one click mends it. Takes a URL or a connection's name and in whose name to look, gives a
 * report within three seconds whatever the host does. What a person cannot mend alone it words as a request to whoever can, and watches
 * until it has come through. Never changes anything at the host and never shows a token.
 */
@NullMarked
package dev.slipway.doctor;

import org.jspecify.annotations.NullMarked;
