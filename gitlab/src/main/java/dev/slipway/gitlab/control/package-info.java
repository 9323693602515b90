/**
 * The levers behind the scenes, for tests and for trying things by hand: faults on chosen routes, a clock that can be moved, a record
 * of all calls, projects by the thousand. Needs its own token; GitLab has nothing like it.
 */
@NullMarked
package dev.slipway.gitlab.control;

import org.jspecify.annotations.NullMarked;
