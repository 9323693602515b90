/**
 * Brings blueprints that are stored here into Git. Takes a blueprint, a connected repository and a person, gives a merge request with the
 * file, made in that person's own name, or says which right is missing and who gives it. Never merges, and never pushes to a branch that
 * it did not make, nor over what somebody else wrote on one.
 */
@NullMarked
package dev.slipway.contribution;

import org.jspecify.annotations.NullMarked;
