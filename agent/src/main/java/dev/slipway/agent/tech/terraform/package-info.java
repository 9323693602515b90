/**
 * Terraform and OpenTofu: finds their modules and what goes in and comes out of each.
 */
@NullMarked
package dev.slipway.agent.tech.terraform;

import org.jspecify.annotations.NullMarked;
