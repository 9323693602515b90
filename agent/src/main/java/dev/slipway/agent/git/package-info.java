/**
 * Drives the installed {@code git} command: one bare mirror per URL, fetched under a lock, read without one. Needed by the server
 * (discovery) and by agents (the code a run works on), written once. Never runs anything a repository contains: no hooks, no
 * filters, no submodules, no configuration of the machine or of the repository, and credentials reach Git through its environment
 * alone.
 */
@NullMarked
package dev.slipway.agent.git;

import org.jspecify.annotations.NullMarked;
