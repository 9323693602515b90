/**
 * What discovery finds in a repository: assets with typed inputs and outputs. Spoken by scanners (in the agent) and by the REST API.
 */
@NullMarked
package dev.slipway.wire.asset;

import org.jspecify.annotations.NullMarked;
