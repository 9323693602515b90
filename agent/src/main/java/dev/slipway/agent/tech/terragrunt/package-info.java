/**
 * Terragrunt: finds its units and stacks, and what each hands to the Terraform module behind it. Functions are followed only as far as
 * they tell where a file lies. Reference: https://terragrunt.gruntwork.io/docs/reference/hcl/.
 */
@NullMarked
package dev.slipway.agent.tech.terragrunt;

import org.jspecify.annotations.NullMarked;
