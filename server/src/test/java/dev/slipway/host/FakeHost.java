package dev.slipway.host;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A Git host in memory whose projects are Git repositories in folders. Tokens are good once {@link #know} was told of them. */
public final class FakeHost implements GitProvider {
    private final GitMirrors mirrors;
    private final Map<String, HostedProject> projects = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private @Nullable Problem fault;
    private @Nullable Runnable meanwhile;
    private @Nullable Problem refreshFault;
    private Instant expiry = Instant.MAX;

    public FakeHost(GitMirrors mirrors) {
        this.mirrors = mirrors;
    }

    public HostedProject add(String path, String cloneUrl, String visibility, boolean readable, boolean empty) {
        var project = new HostedProject(
                String.valueOf(projects.size() + 1),
                path.substring(path.lastIndexOf('/') + 1),
                path,
                "https://git.example/" + path,
                cloneUrl,
                null,
                "main",
                visibility,
                false,
                empty,
                null,
                readable,
                "https://git.example/" + path + "/members");
        projects.put(path, project);
        return project;
    }

    public void archive(String path) {
        projects.computeIfPresent(path, (_, old) -> like(old, old.defaultBranch(), true));
    }

    /** As after a change of the default branch at the host. */
    public void makeDefault(String path, String branch) {
        projects.computeIfPresent(path, (_, old) -> like(old, branch, old.archived()));
    }

    private static HostedProject like(HostedProject old, @Nullable String defaultBranch, boolean archived) {
        return new HostedProject(
                old.id(),
                old.name(),
                old.path(),
                old.webUrl(),
                old.cloneUrl(),
                null,
                defaultBranch,
                old.visibility(),
                archived,
                false,
                null,
                true,
                old.membersUrl());
    }

    public void remove(String path) {
        projects.remove(path);
    }

    public void know(String token) {
        tokens.add(token);
    }

    public void forget(String token) {
        tokens.remove(token);
    }

    /** Does this once, while it is being asked and before it answers as it would have. */
    public void meanwhile(Runnable what) {
        meanwhile = what;
    }

    /** Answers everything with this from now on; null: works again. */
    public void fail(@Nullable Problem problem) {
        fault = problem;
    }

    public void failRefreshes(@Nullable Problem problem) {
        refreshFault = problem;
    }

    /** When the tokens given out from now on run out. */
    public void expireAt(Instant moment) {
        expiry = moment;
    }

    public int refreshes() {
        return refreshes.get();
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public List<String> scopes() {
        return List.of("read_api", "read_repository");
    }

    @Override
    public List<String> fullScopes() {
        return List.of("api");
    }

    @Override
    public ProjectAddress project(Provider provider, String url) {
        String path = url.substring(provider.baseUrl().toString().length() + 1);
        int tree = path.indexOf("/-/tree/");
        return tree < 0
                ? new ProjectAddress(path, null)
                : new ProjectAddress(path.substring(0, tree), path.substring(tree + 8));
    }

    @Override
    public String cloneUser() {
        return "oauth2";
    }

    @Override
    public URI authorizePage(Application application, String state, String challenge) {
        return application.provider().at("/oauth/authorize?state=" + state + "&code_challenge=" + challenge);
    }

    @Override
    public OAuthTokens exchange(Application application, String code, String verifier) {
        return tokens("access-of-" + code);
    }

    @Override
    public OAuthTokens refresh(Application application, Secret refreshToken) {
        if (refreshFault != null) {
            throw refreshFault;
        }
        return tokens("refreshed-" + refreshes.incrementAndGet());
    }

    @Override
    public String account(HostAccess access) {
        check(access);
        return "ada";
    }

    @Override
    public HostedProject find(HostAccess access, String project) {
        check(access);
        return projects.values().stream()
                .filter(each -> each.id().equals(project) || each.path().equals(project))
                .filter(each -> access.token() != null || each.visibility().equals("public"))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.PROJECT_NOT_FOUND, project + " does not exist"));
    }

    @Override
    public Page<HostedProject> candidates(HostAccess access, @Nullable String search, int page, int perPage) {
        check(access);
        var found = projects.values().stream()
                .filter(each -> search == null || each.path().contains(search))
                .toList();
        return new Page<>(found, page, perPage, found.size());
    }

    @Override
    public Optional<HostedBranch> branch(HostAccess access, String projectId, String name) {
        return branches(access, projectId).stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst();
    }

    @Override
    public List<HostedBranch> branches(HostAccess access, String projectId) {
        var mirror = mirrors.mirror(find(access, projectId).cloneUrl());
        mirror.fetch(null);
        return mirror.branches().entrySet().stream()
                .map(each -> new HostedBranch(each.getKey(), each.getKey().equals("main"), each.getValue()))
                .toList();
    }

    private OAuthTokens tokens(String access) {
        tokens.add(access);
        return new OAuthTokens(
                Secret.of(access),
                Secret.of("refresh-for-" + access),
                scopes(),
                expiry.equals(Instant.MAX) ? null : expiry);
    }

    private void check(HostAccess access) {
        var told = meanwhile;
        meanwhile = null;
        if (told != null) {
            var old = fault;
            told.run();
            if (old != null) {
                throw old;
            }
        }
        if (fault != null) {
            throw fault;
        }
        var token = access.token();
        if (token != null && !tokens.contains(token.reveal())) {
            throw new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "The token was revoked");
        }
    }
}
