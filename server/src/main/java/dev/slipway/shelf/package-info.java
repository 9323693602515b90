/**
 * Takes what a space says about its blueprints: the name and icon they are shown by, labels, whether they may be launched; and what
 * each person likes. Gives how a blueprint looks. Never shows a picture as it came: what may hold a script is written anew.
 */
@NullMarked
package dev.slipway.shelf;

import org.jspecify.annotations.NullMarked;
