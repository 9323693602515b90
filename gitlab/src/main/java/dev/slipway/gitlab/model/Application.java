package dev.slipway.gitlab.model;

import java.util.List;

/**
 * An OAuth application.
 *
 * @param uid what clients call client_id
 * @param secretDigest SHA-256 of the secret
 * @param trusted whether nobody is asked for consent
 */
public record Application(
        long id,
        String uid,
        String name,
        String secretDigest,
        List<String> redirectUris,
        List<String> scopes,
        boolean confidential,
        boolean trusted)
        implements Row {

    @Override
    public String toString() {
        return "Application[" + id + " " + name + "]";
    }
}
