package dev.slipway.candidate;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Consent;
import dev.slipway.access.Grants;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Page;
import dev.slipway.wire.repository.ProviderBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at Git hosts with the eyes of the person who asks. */
@Component
class Candidates {
    private final Providers providers;
    private final Grants grants;
    private final Hosts hosts;

    Candidates(Providers providers, Grants grants, Hosts hosts) {
        this.providers = providers;
        this.grants = grants;
        this.hosts = hosts;
    }

    List<ProviderBody> providers(Actor actor) {
        return providers.list().stream().map(each -> body(each, actor)).toList();
    }

    /** @throws dev.slipway.kernel.Problem {@code NOT_AUTHORIZED_AT_PROVIDER} when the person has not granted anything there */
    Page<HostedProject> projects(
            Actor actor, @Nullable String providerName, @Nullable String search, int page, int perPage) {
        var provider = providers.named(providerName);
        return hosts.ask(
                provider,
                new Access.Granted(actor.id()),
                access -> hosts.adapter(provider).candidates(access, search, page, perPage));
    }

    List<HostedBranch> branches(Actor actor, String url) {
        var provider = providers.of(url);
        var adapter = hosts.adapter(provider);
        var address = adapter.project(provider, url);
        var access = hosts.own(provider, actor.id());
        var project = hosts.ask(provider, access, each -> adapter.find(each, address.path()));
        return hosts.ask(provider, access, each -> adapter.branches(each, project.id()));
    }

    private ProviderBody body(Provider provider, Actor actor) {
        var consent = grants.consent(provider.id(), actor.id()).filter(each -> each.broken() == null);
        return new ProviderBody(
                provider.id().toString(),
                provider.name(),
                provider.type(),
                provider.baseUrl().toString(),
                consent.filter(each -> each.covers(provider.scopes())).isPresent(),
                provider.scopes(),
                Authorizations.page(provider),
                consent.map(Consent::account).orElse(null));
    }
}
