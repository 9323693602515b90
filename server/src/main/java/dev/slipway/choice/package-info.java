/**
 * Takes an input of a blueprint and what the form has so far, and gives what can be chosen for it: agents, credentials, parameters,
 * environments, values of input sources. Takes files for those who will launch. Changes nothing else.
 */
@NullMarked
package dev.slipway.choice;

import org.jspecify.annotations.NullMarked;
