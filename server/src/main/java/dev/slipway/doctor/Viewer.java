package dev.slipway.doctor;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes are used to look at the host.
 *
 * @param token null when there is none to look with
 * @param gitUser the user name that Git is shown with the token
 * @param words who that is, in words such as "your own grant"; without the token
 * @param lacking why there is no token although there should be one; null when all is as it should be
 */
public record Viewer(
        Kind kind,
        @Nullable Secret token,
        String gitUser,
        String words,
        @Nullable Lack lacking) {
    /** Where the token comes from. */
    public enum Kind {
        GRANT,
        TOKEN,
        /** A token that opens Git and not the host's API, as deploy tokens do. */
        GIT_ONLY,
        NOBODY
    }

    /** The same for whoever asks the API: a token that does not open it is not shown to it. */
    Viewer overTheApi() {
        return kind == Kind.GIT_ONLY ? new Viewer(Kind.NOBODY, null, gitUser, words, null) : this;
    }

    /**
     * Why there is no token.
     *
     * @param known whether that is certain, as a revoked grant is; else nothing could be found out now
     */
    public record Lack(boolean known, String why, String action, String link) {}
}
