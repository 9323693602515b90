/**
 * The platform's own files: finds blueprints, workflows, environments, layouts and instructions in the folders that are for them. Tells
 * what they are and where; what they mean is the server's business.
 */
@NullMarked
package dev.slipway.agent.tech.slipway;

import org.jspecify.annotations.NullMarked;
