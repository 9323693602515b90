package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.Secret;
import dev.slipway.keychain.TokenHost;
import dev.slipway.keychain.TokenHostContract;
import dev.slipway.keychain.TokenKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class GitLabTokensTest extends TokenHostContract {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    @Override
    protected TokenHost tokens() {
        return GITLAB.tokens();
    }

    @Override
    protected HostAccess fresh(TokenKind kind, LocalDate end, String... scopes) throws Exception {
        return with(GITLAB.mint().make(kind, end, scopes));
    }

    @Override
    protected List<HostAccess> rejected() {
        return List.of(with("glpat-never-was"), seeded("expired"), seeded("revoked"));
    }

    @Override
    protected HostAccess blocked() {
        return with(GITLAB.roster().person("blocked").token());
    }

    @Override
    protected HostAccess down() {
        return new HostAccess(SampleGitLab.provider("http://127.0.0.1:9"), Secret.of("glpat-good"));
    }

    private static HostAccess seeded(String label) {
        return with(String.valueOf(GITLAB.roster().tokens().get(label)));
    }

    private static HostAccess with(String token) {
        return new HostAccess(GITLAB.provider(), Secret.of(token));
    }
}
