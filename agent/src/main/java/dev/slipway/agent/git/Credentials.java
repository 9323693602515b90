package dev.slipway.agent.git;

/**
 * What Git shows to the host when it asks who is there.
 *
 * @param username for OAuth tokens of GitLab {@code oauth2}
 * @param password password or token; appears in no printed form
 */
public record Credentials(String username, String password) {
    @Override
    public String toString() {
        return "Credentials[" + username + ", ***]";
    }
}
