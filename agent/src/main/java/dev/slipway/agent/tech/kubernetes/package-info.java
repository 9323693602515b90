/**
 * Kubernetes: finds folders of plain manifests, and kustomizations, and tells which objects are in them. What Helm fills in first is no
 * manifest, and neither is what only looks like an object of the API: settings of tools that are written in its manner.
 */
@NullMarked
package dev.slipway.agent.tech.kubernetes;

import org.jspecify.annotations.NullMarked;
