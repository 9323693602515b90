package dev.slipway.wire.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is and what the caller may do; the first thing the browser asks.
 *
 * @param signedIn whether there is a caller at all
 * @param setupNeeded whether the installation has no sign-in provider yet
 * @param user the caller
 * @param accountPermissions names of the caller's permissions in the account
 * @param spaces the spaces the caller is a member of (all of them for an account administrator)
 * @param administrators e-mail addresses to ask for access, shown to a person without a space
 * @param signInProvider name of the provider behind the first sign-in button
 * @param signInProviders one sign-in button each
 */
public record SessionBody(
        boolean signedIn,
        boolean setupNeeded,
        @Nullable UserBody user,
        List<String> accountPermissions,
        List<SpaceAccess> spaces,
        List<String> administrators,
        @Nullable String signInProvider,
        List<SignInButton> signInProviders) {
    /**
     * A Git host to sign in with.
     *
     * @param url where to send the browser; append {@code &return_to=} and a path
     */
    public record SignInButton(String id, String name, String baseUrl, String url) {}

    /**
     * One space as the caller sees it.
     *
     * @param permissions names of what the caller may do there
     */
    public record SpaceAccess(
            String name,
            String color,
            String icon,
            @Nullable String spaceRole,
            List<String> permissions) {}
}
