package dev.slipway.wire.identity;

/**
 * The answers of the set-up page.
 *
 * @param token the one-time token of the set-up link
 * @param allowPrivateAddress whether GitLab may live on a private or loopback address
 */
public record SetupRequest(
        String token,
        String publicUrl,
        String gitlabUrl,
        String signInApplicationId,
        String signInApplicationSecret,
        String repositoriesApplicationId,
        String repositoriesApplicationSecret,
        boolean allowPrivateAddress) {
    @Override
    public String toString() {
        return "SetupRequest[" + gitlabUrl + "]";
    }
}
