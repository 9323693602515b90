/**
 * Runs as processes of this machine. Each run has a folder and a small supervisor, a shell script in a session of its own, which
 * outlives the agent and keeps output and exit codes on disk. Steps run as an unprivileged user when the agent is root, inherit no
 * environment, and are recognised by a variable in theirs wherever they go. Linux only: reads {@code /proc}.
 */
@NullMarked
package dev.slipway.agent.backend.process;

import org.jspecify.annotations.NullMarked;
