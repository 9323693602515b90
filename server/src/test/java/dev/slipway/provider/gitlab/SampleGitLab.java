package dev.slipway.provider.gitlab;

import dev.slipway.gitlab.GitLabStandIn;
import dev.slipway.gitlab.Options;
import dev.slipway.gitlab.Roster;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.outbound.Outbound;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One stand-in with its sample people and projects for all tests of a class, and our adapter for it. */
final class SampleGitLab implements BeforeAllCallback, AfterAllCallback {
    private final Outbound outbound = Outbound.standalone();
    private @Nullable GitLabStandIn standIn;
    private @Nullable Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("gitlab");
        standIn = GitLabStandIn.start(Options.in(folder.resolve("data")).redirectingTo("http://127.0.0.1:9"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(standIn).close();
        outbound.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    Roster roster() {
        return Objects.requireNonNull(standIn).roster();
    }

    GitLab adapter() {
        return adapter(outbound);
    }

    TokenMint mint() {
        return new TokenMint(roster().url(), roster().person("administrator").token());
    }

    GitLabTokens tokens() {
        return new GitLabTokens(api(outbound));
    }

    static GitLab adapter(Outbound outbound) {
        var api = api(outbound);
        return new GitLab(api, new GitLabOAuth(api, InstantSource.system()));
    }

    /** The API without the pauses between attempts. */
    static GitLabApi api(Outbound outbound) {
        return new GitLabApi(outbound, new Pace(InstantSource.system(), _ -> {}, () -> 0.5));
    }

    Provider provider() {
        return provider(roster().url());
    }

    static Provider provider(String url) {
        return new Provider(
                new ProviderId(UUID.randomUUID()),
                "Our GitLab",
                "gitlab",
                URI.create(url),
                "id",
                List.of("read_api", "read_repository"),
                true);
    }
}
