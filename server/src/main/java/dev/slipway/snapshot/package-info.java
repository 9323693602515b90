/**
 * The time machine of discovery: takes what each scan found and keeps it as it was, tells what became of each asset between two scans,
 * and holds changes back that look like an accident until somebody confirms them. Reads no repository itself.
 */
@NullMarked
package dev.slipway.snapshot;

import org.jspecify.annotations.NullMarked;
