/**
 * What a new stand-in begins with: a YAML file of people, groups, projects, applications and tokens, checked whole before anything
 * is planted. Secrets that the file leaves out are made at random.
 */
@NullMarked
package dev.slipway.gitlab.seed;

import org.jspecify.annotations.NullMarked;
