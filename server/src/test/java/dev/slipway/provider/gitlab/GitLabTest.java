package dev.slipway.provider.gitlab;

import dev.slipway.host.GitProvider;
import dev.slipway.host.GitProviderContract;
import dev.slipway.host.HostAccess;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class GitLabTest extends GitProviderContract {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    @Override
    protected GitProvider adapter() {
        return GITLAB.adapter();
    }

    @Override
    protected HostAccess reader() {
        return with(GITLAB.provider(), GITLAB.roster().person("reporter").token());
    }

    @Override
    protected HostAccess guest() {
        return with(GITLAB.provider(), GITLAB.roster().person("guest").token());
    }

    @Override
    protected List<HostAccess> rejected() {
        return List.of(with(GITLAB.provider(), "glpat-never-was"), token("expired"), token("revoked"));
    }

    @Override
    protected HostAccess withoutScope() {
        return token("read_user_only");
    }

    @Override
    protected HostAccess down() {
        return with(SampleGitLab.provider("http://127.0.0.1:9"), "glpat-good");
    }

    @Override
    protected String project() {
        return GITLAB.roster().project("terraform").path();
    }

    @Override
    protected String emptyProject() {
        return GITLAB.roster().project("empty").path();
    }

    @Override
    protected String archivedProject() {
        return GITLAB.roster().project("archived").path();
    }

    @Override
    protected String closedProject() {
        return GITLAB.roster().project("guest-only").path();
    }

    private static HostAccess token(String label) {
        return with(GITLAB.provider(), String.valueOf(GITLAB.roster().tokens().get(label)));
    }
}
