package dev.slipway.wire.identity;

import java.util.List;

/**
 * What the set-up page shows before anything is filled in.
 *
 * @param signInRedirect redirect URI to register with the sign-in application, below the public URL
 * @param repositoriesRedirect redirect URI to register with the repositories application, below the public URL
 */
public record SetupBody(
        String publicUrl,
        String signInRedirect,
        String repositoriesRedirect,
        List<String> signInScopes,
        List<String> repositoriesScopes) {}
