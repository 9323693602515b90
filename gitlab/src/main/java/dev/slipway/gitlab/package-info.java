/**
 * A GitLab to try things against: people sign in, consent, browse and push; programs use OAuth, OpenID Connect, REST v4 and git over
 * HTTP. {@link dev.slipway.gitlab.GitLabStandIn} runs it inside another program, {@link dev.slipway.gitlab.Main} as a process of
 * its own. It keeps everything below one folder and knows nothing about Slipway.
 */
@NullMarked
package dev.slipway.gitlab;

import org.jspecify.annotations.NullMarked;
