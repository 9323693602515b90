package dev.slipway.setup;

import dev.slipway.host.HostProbe.Findings;
import dev.slipway.host.ProbeCheck;
import dev.slipway.host.ProviderDraft;
import dev.slipway.host.Providers;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.signin.AdministratorClaims;
import dev.slipway.signin.SignInProvider;
import dev.slipway.wire.identity.SetupBody;
import dev.slipway.wire.identity.SetupRequest;
import dev.slipway.wire.repository.ApplicationFormsBody;
import dev.slipway.wire.repository.GitHostRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the answers of the set-up page, tries them out, and only then saves them. */
@Component
class Setup {
    private final AdministratorClaims claims;
    private final GitHosts hosts;
    private final GitHostDrafts drafts;
    private final ApplicationForms forms;
    private final Providers providers;
    private final PublicUrl publicUrl;
    private final TransactionTemplate transactions;

    Setup(
            AdministratorClaims claims,
            GitHosts hosts,
            GitHostDrafts drafts,
            ApplicationForms forms,
            Providers providers,
            PublicUrl publicUrl,
            TransactionTemplate transactions) {
        this.claims = claims;
        this.hosts = hosts;
        this.drafts = drafts;
        this.forms = forms;
        this.providers = providers;
        this.publicUrl = publicUrl;
        this.transactions = transactions;
    }

    /** @throws Problem {@code SETUP_INVALID} when the link is dead */
    SetupBody questions(String token) {
        requireOpen(token);
        URI url = publicUrl.get();
        return new SetupBody(
                url.toString(),
                url + GitHosts.SIGN_IN_CALLBACK,
                Providers.callback(url).toString(),
                List.of(SignInProvider.SCOPES.split(" ", -1)),
                providers.scopes("gitlab"));
    }

    /** What to paste into GitLab's forms. */
    ApplicationFormsBody forms(String token, String gitlab, @Nullable String server, @Nullable String access) {
        requireOpen(token);
        URI url = server == null || server.isBlank() ? publicUrl.get() : PublicUrl.checked(server);
        return forms.of(gitlab(gitlab), url, access);
    }

    /** Tries the answers out and saves nothing. */
    Findings verify(SetupRequest request) {
        requireOpen(request.token());
        return hosts.probe(draft(request), PublicUrl.checked(request.publicUrl()), null);
    }

    /** @throws Problem {@code SETUP_INVALID}, {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, each naming the field */
    void answer(SetupRequest request) {
        requireOpen(request.token());
        URI url = publicUrl.lasting(request.publicUrl());
        var draft = draft(request);
        try {
            GitHosts.requireFine(hosts.probe(draft, url, null));
        } catch (Problem problem) {
            throw "base_url".equals(problem.field()) ? problem.inField("gitlab_url") : problem;
        }
        transactions.executeWithoutResult(_ -> {
            publicUrl.save(url.toString());
            providers.save(draft);
        });
    }

    /** As the page names its fields. */
    static ProbeCheck named(ProbeCheck check) {
        return "base_url".equals(check.field())
                ? new ProbeCheck(
                        check.id(),
                        check.title(),
                        check.verdict(),
                        check.evidence(),
                        "gitlab_url",
                        check.action(),
                        check.link())
                : check;
    }

    private void requireOpen(String token) {
        if (!claims.isOpen(Secret.of(token))) {
            throw new Problem(
                    ErrorCode.SETUP_INVALID,
                    "This set-up link is dead: it was used, or the server has made a newer one since. The newest is in the file"
                            + " setup-link in the server's data folder as long as nobody has used it.");
        }
    }

    /** A GitLab that is known already, as when the installation is set up again, is changed. */
    private ProviderDraft draft(SetupRequest request) {
        URI gitlab = gitlab(request.gitlabUrl());
        var known = providers.at(gitlab).orElse(null);
        return drafts.draft(
                new GitHostRequest(
                        null,
                        "gitlab",
                        gitlab.toString(),
                        request.repositoriesApplicationId(),
                        request.repositoriesApplicationSecret(),
                        request.signInApplicationId(),
                        request.signInApplicationSecret(),
                        request.access(),
                        request.allowPrivateAddress(),
                        request.certificateAuthority(),
                        request.proxyUrl(),
                        request.proxyAllowPrivateAddress(),
                        null,
                        null,
                        null),
                known);
    }

    private static URI gitlab(String url) {
        try {
            return Providers.plain(PublicUrl.checked(url));
        } catch (Problem malformed) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "This is not GitLab's address. Enter it as the browser shows it, such as https://gitlab.com")
                    .inField("gitlab_url");
        }
    }
}
