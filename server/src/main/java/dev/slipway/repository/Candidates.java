package dev.slipway.repository;

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
    private final Branches branches;

    Candidates(Providers providers, Grants grants, Hosts hosts, Branches branches) {
        this.providers = providers;
        this.grants = grants;
        this.hosts = hosts;
        this.branches = branches;
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
        Access access =
                grants.find(provider.id(), actor.id()).isPresent() ? new Access.Granted(actor.id()) : new Access.Open();
        var project = hosts.ask(provider, access, each -> adapter.find(each, address.path()));
        return branches.all(provider, access, project);
    }

    private ProviderBody body(Provider provider, Actor actor) {
        var grant = grants.find(provider.id(), actor.id());
        return new ProviderBody(
                provider.id().toString(),
                provider.name(),
                provider.type(),
                provider.baseUrl().toString(),
                grant.isPresent() && grant.get().covers(provider.scopes()),
                provider.scopes(),
                Authorizations.page(provider),
                grant.map(Grant::account).orElse(null));
    }
}
