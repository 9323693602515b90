package dev.slipway.keychain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Git host tells of a token.
 *
 * @param number the host's own id of the token
 * @param expires the moment from which it works no more; null for one without an end
 * @param account name of the account it acts as
 * @param bot whether that account stands for a group or project and no person
 * @param role of that account in the group or project the token belongs to
 * @param place path of that group or project
 * @param placeNumber the host's own id of it
 * @param page where tokens like this are made
 */
public record TokenFacts(
        TokenKind kind,
        @Nullable String number,
        @Nullable String name,
        List<String> scopes,
        @Nullable Instant created,
        @Nullable Instant expires,
        @Nullable String account,
        @Nullable String accountName,
        boolean bot,
        @Nullable String role,
        @Nullable String place,
        @Nullable String placeNumber,
        @Nullable String page) {
    /** Of a token that no host has told about. */
    public static TokenFacts none(TokenKind kind) {
        return new TokenFacts(kind, null, null, List.of(), null, null, null, null, false, null, null, null, null);
    }

    /** Whether it opens Git but not the host's API. */
    public boolean clonesOnly() {
        boolean opensGit = scopes.contains("read_repository") || scopes.contains("write_repository");
        boolean opensApi = scopes.contains("api") || scopes.contains("read_api");
        return kind == TokenKind.DEPLOY || (opensGit && !opensApi);
    }

    /**
     * Whether it may be exchanged for a new one without being asked. Group and project tokens may with GitLab's scopes {@code api} or
     * {@code self_rotate}. A personal token may be in use elsewhere, where the exchange would end it: only the scope that was given for
     * this very purpose counts.
     */
    public boolean mayRotate() {
        return expires != null
                && switch (kind) {
                    case GROUP, PROJECT -> scopes.contains("api") || scopes.contains("self_rotate");
                    case PERSONAL -> scopes.contains("self_rotate");
                    case DEPLOY, OAUTH, UNKNOWN -> false;
                };
    }
}
