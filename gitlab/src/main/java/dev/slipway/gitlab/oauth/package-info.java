/**
 * The OAuth 2.0 and OpenID Connect provider, as GitLab's (doorkeeper 5.8): consent, codes with PKCE, rotating refresh tokens,
 * revocation, introspection, discovery and signed ID tokens; the same statuses, headers and error texts.
 */
@NullMarked
package dev.slipway.gitlab.oauth;

import org.jspecify.annotations.NullMarked;
