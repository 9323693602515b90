package dev.slipway.host;

import dev.slipway.kernel.Page;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to a kind of Git host. All methods but the first five block for calls to the host and raise, beside what they name:
 * {@code PROVIDER_UNREACHABLE} when no answer came, {@code PROVIDER_FAILED} when the answer was not one of that host,
 * {@code PROVIDER_TOKEN_REJECTED} when the token is no longer or never was good, {@code PROVIDER_ACCESS_TOO_LOW} when it lacks a
 * scope or its owner a role, {@code PROJECT_NOT_FOUND} when the project is not there for whoever asks.
 */
public interface GitProvider {
    /** The adapter's own name, such as {@code gitlab}; what {@link Provider#type()} says. */
    String key();

    /** Scopes for reading projects and their code. */
    List<String> scopes();

    /** Scopes for that and for webhooks, commit statuses and merge requests. */
    List<String> fullScopes();

    /**
     * The project that a URL in any of the host's forms points to: page, clone URL over HTTP or SSH, page of a branch.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_URL} when no project can be read from it
     */
    ProjectAddress project(Provider provider, String url);

    /** What a token is shown as when cloning. */
    String cloneUser();

    /** The consent page for this application (authorization code with PKCE S256). */
    URI authorizePage(Application application, String state, String challenge);

    /**
     * Trades a code for tokens.
     *
     * @throws dev.slipway.kernel.Problem {@code SETUP_INVALID} when the host does not know the application or its secret,
     *     {@code NOT_AUTHORIZED_AT_PROVIDER} when the code is no longer good
     */
    OAuthTokens exchange(Application application, String code, String verifier);

    /**
     * Trades a refresh token for new tokens; the old ones are dead afterwards.
     *
     * @throws dev.slipway.kernel.Problem as {@link #exchange}
     */
    OAuthTokens refresh(Application application, Secret refreshToken);

    /** Name of the account a token belongs to. */
    String account(HostAccess access);

    /** @param project its id or its path */
    HostedProject find(HostAccess access, String project);

    /** The projects of which the asking person is a member, archived and empty ones too, the lately used first. */
    Page<HostedProject> candidates(HostAccess access, @Nullable String search, int page, int perPage);

    /** A branch, or nothing when the project has none of that name. */
    Optional<HostedBranch> branch(HostAccess access, String projectId, String name);

    /** All branches, up to a few thousand. */
    List<HostedBranch> branches(HostAccess access, String projectId);
}
