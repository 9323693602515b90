/**
 * AWS Cloud Development Kit: finds its apps by the file that tells the {@code cdk} command how to run one. No app is run, so only what
 * stands in its files is known.
 */
@NullMarked
package dev.slipway.agent.tech.cdk;

import org.jspecify.annotations.NullMarked;
