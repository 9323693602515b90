package dev.slipway.keychain;

import java.util.Arrays;

/** What a token is at its Git host, by the names that the API shows. */
public enum TokenKind {
    PERSONAL("personal_access_token", "personal access token"),
    GROUP("group_access_token", "group access token"),
    PROJECT("project_access_token", "project access token"),
    /** Opens Git and nothing else; its host tells nothing about it. */
    DEPLOY("deploy_token", "deploy token"),
    OAUTH("oauth_token", "OAuth token"),
    /** Nobody was asked yet, or nobody could tell. */
    UNKNOWN("unknown", "token");

    private final String label;
    private final String words;

    TokenKind(String label, String words) {
        this.label = label;
        this.words = words;
    }

    String label() {
        return label;
    }

    /** As it stands in a sentence. */
    public String words() {
        return words;
    }

    static TokenKind of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow();
    }
}
