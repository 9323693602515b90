/**
 * Takes work orders and gives leases, fenced events, log lines and one sealed outcome for each order. Knows no environments, users or
 * repositories.
 */
@NullMarked
package dev.slipway.execution;

import org.jspecify.annotations.NullMarked;
