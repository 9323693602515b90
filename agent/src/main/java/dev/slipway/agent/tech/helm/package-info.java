/**
 * Helm charts: finds them and understands what values they take, from {@code values.yaml} with the comments in it and from
 * {@code values.schema.json}. Reads no template: those are no YAML before Helm has filled them in.
 */
@NullMarked
package dev.slipway.agent.tech.helm;

import org.jspecify.annotations.NullMarked;
