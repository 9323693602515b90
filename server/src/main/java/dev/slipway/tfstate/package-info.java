/**
 * Keeps the state of Terraform-like runs: every version, encrypted, locked by the run that writes. A run reaches it with a credential that
 * lives as long as the run.
 */
@NullMarked
package dev.slipway.tfstate;

import org.jspecify.annotations.NullMarked;
