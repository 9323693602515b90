package dev.slipway.setup;

import dev.slipway.host.HostProbe;
import dev.slipway.host.HostProbe.Findings;
import dev.slipway.host.ProbeCheck;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderDraft;
import dev.slipway.host.ProviderUse;
import dev.slipway.host.Providers;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.repository.GitHostRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account's Git hosts in the hands of an administrator: tried out before they are saved, kept while something depends on them. */
@Component
class GitHosts {
    static final String SIGN_IN_CALLBACK = "/auth/callback";

    private final Providers providers;
    private final GitHostDrafts drafts;
    private final List<HostProbe> probes;
    private final List<ProviderUse> users;
    private final PublicUrl publicUrl;

    GitHosts(
            Providers providers,
            GitHostDrafts drafts,
            List<HostProbe> probes,
            List<ProviderUse> users,
            PublicUrl publicUrl) {
        this.providers = providers;
        this.drafts = drafts;
        this.probes = probes;
        this.users = users;
        this.publicUrl = publicUrl;
    }

    /** A host that was saved, and what was found before. */
    record Saved(Provider provider, Findings findings) {}

    List<Provider> list() {
        return providers.list();
    }

    /** @throws Problem {@code NOT_FOUND} */
    Provider named(String idOrName) {
        return providers.named(idOrName);
    }

    /** What depends on it, in words. */
    List<String> uses(Provider provider) {
        return users.stream().flatMap(each -> each.uses(provider).stream()).toList();
    }

    /** Tries a form out and saves nothing. */
    Findings verify(GitHostRequest form, @Nullable Provider old) {
        return probe(drafts.draft(form, old), publicUrl.get(), GitHostDrafts.token(form));
    }

    /** @throws Problem {@code SETUP_INVALID}, {@code ADDRESS_NOT_ALLOWED}, {@code INVALID_URL}, {@code NAME_TAKEN}, each naming the field */
    Saved save(GitHostRequest form, @Nullable Provider old) {
        var draft = drafts.draft(form, old);
        if (old != null) {
            checkChange(draft, old);
        }
        var findings = probe(draft, publicUrl.get(), GitHostDrafts.token(form));
        requireFine(findings);
        return new Saved(providers.save(draft), findings);
    }

    /** @throws Problem {@code CONFLICT} while something depends on it */
    void delete(Provider provider) {
        var uses = uses(provider);
        if (!uses.isEmpty()) {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "'" + provider.name() + "' is in use: " + String.join(", ", uses)
                            + ". Disconnect these first; nothing was changed.");
        }
        if (provider.signInId() != null) {
            checkSomebodyCanSignIn(provider);
        }
        providers.remove(provider);
    }

    Findings probe(ProviderDraft draft, URI server, @Nullable Secret token) {
        var redirects = new HostProbe.Redirects(Providers.callback(server), URI.create(server + SIGN_IN_CALLBACK));
        return probes.stream()
                .filter(each -> each.key().equals(draft.type()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_REQUEST,
                        "Git hosts of the kind '" + draft.type() + "' cannot be added here."))
                .probe(draft, redirects, token);
    }

    /** The first failure as the answer to a form. */
    static void requireFine(Findings findings) {
        findings.checks().stream()
                .filter(check -> check.verdict() == ProbeCheck.Verdict.FAILED)
                .findFirst()
                .ifPresent(check -> {
                    throw problem(check);
                });
    }

    private static Problem problem(ProbeCheck check) {
        boolean address = check.id().equals("address");
        var problem = new Problem(
                address ? ErrorCode.ADDRESS_NOT_ALLOWED : ErrorCode.SETUP_INVALID,
                check.title() + ": " + check.evidence() + (check.action() == null ? "" : " " + check.action() + "."));
        String field = check.field();
        String action = check.action();
        var withAction = action == null ? problem : problem.withAction(action, check.link());
        return field == null ? withAction : withAction.inField(field);
    }

    /** People are known by issuer and subject, and connections by project id: another address is another host. */
    private void checkChange(ProviderDraft draft, Provider old) {
        boolean moves = !draft.baseUrl().equals(old.baseUrl());
        if (moves && !uses(old).isEmpty()) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            "The address of '" + old.name() + "' cannot be changed while it is in use ("
                                    + String.join(", ", uses(old))
                                    + "): people and projects would be taken for those of"
                                    + " another GitLab. Add the new address as another Git host.")
                    .inField("base_url");
        }
        if (old.signInId() != null && draft.signIn() == null) {
            checkSomebodyCanSignIn(old);
        }
    }

    private void checkSomebodyCanSignIn(Provider leaving) {
        boolean other = providers.list().stream()
                .anyMatch(each -> each.signInId() != null && !Objects.equals(each.id(), leaving.id()));
        if (!other) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            "'" + leaving.name()
                                    + "' is the only Git host that people sign in with; without it nobody could.")
                    .inField("sign_in_application_id");
        }
    }
}
