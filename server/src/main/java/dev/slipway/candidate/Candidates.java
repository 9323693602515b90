package dev.slipway.candidate;

import dev.slipway.access.Authorizations;
import dev.slipway.access.Consent;
import dev.slipway.access.Grants;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostedBranch;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.ConnectedProject;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.PagingInfo;
import dev.slipway.wire.repository.CandidatesBody;
import dev.slipway.wire.repository.GroupsBody;
import dev.slipway.wire.repository.ListingBody;
import dev.slipway.wire.repository.ProviderBody;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at Git hosts with the eyes of the person who asks. */
@Component
class Candidates {
    private final Providers providers;
    private final Grants grants;
    private final Hosts hosts;
    private final Listings listings;
    private final CandidateStore store;
    private final Repositories repositories;

    Candidates(
            Providers providers,
            Grants grants,
            Hosts hosts,
            Listings listings,
            CandidateStore store,
            Repositories repositories) {
        this.providers = providers;
        this.grants = grants;
        this.hosts = hosts;
        this.listings = listings;
        this.store = store;
        this.repositories = repositories;
    }

    /** Which page of what. */
    record Wanted(
            @Nullable String provider,
            CandidateQuery query,
            boolean connectable,
            int page,
            @Nullable String cursor,
            int perPage) {}

    List<ProviderBody> providers(Actor actor) {
        return providers.list().stream().map(each -> body(each, actor)).toList();
    }

    /** @throws dev.slipway.kernel.Problem {@code NOT_AUTHORIZED_AT_PROVIDER} when the person has not granted anything there */
    CandidatesBody projects(SpaceId space, Actor actor, Wanted wanted) {
        var after = Cursor.place(wanted.cursor());
        var provider = providers.named(wanted.provider());
        var listing = listings.current(provider, actor.id());
        var connected = connected(space, provider.id());
        var query = wanted.connectable() ? wanted.query().connectableWithout(connected.keySet()) : wanted.query();
        int skip = after == null ? (wanted.page() - 1) * wanted.perPage() : 0;
        var found = store.find(listing.id(), query, after, skip, wanted.perPage() + 1);
        var shown = found.stream().limit(wanted.perPage()).toList();
        int total = store.count(listing.id(), query);
        return new CandidatesBody(
                shown.stream()
                        .map(each -> CandidateBodies.project(
                                each, connected.get(each.project().id())))
                        .toList(),
                new PagingInfo(total, wanted.page(), Math.max(1, (total + wanted.perPage() - 1) / wanted.perPage())),
                found.size() > shown.size() ? Cursor.after(shown.getLast()) : null,
                body(listing));
    }

    GroupsBody groups(
            SpaceId space, Actor actor, @Nullable String name, @Nullable String parent, @Nullable String search) {
        var provider = providers.named(name);
        var listing = listings.current(provider, actor.id());
        var tree = new GroupTree(
                store.holdings(listing.id()), connected(space, provider.id()).keySet());
        return new GroupsBody(tree.groups(parent, search, provider.baseUrl().toString()), body(listing));
    }

    ListingBody refresh(Actor actor, @Nullable String name, boolean full) {
        return body(listings.refresh(providers.named(name), actor.id(), full));
    }

    ListingBody confirm(Actor actor, @Nullable String name) {
        return body(listings.confirm(providers.named(name), actor.id()));
    }

    List<HostedBranch> branches(Actor actor, String url) {
        var provider = providers.of(url);
        var adapter = hosts.adapter(provider);
        var address = adapter.project(provider, url);
        var access = hosts.own(provider, actor.id());
        var project = hosts.ask(provider, access, each -> adapter.find(each, address.path()));
        return hosts.ask(provider, access, each -> adapter.branches(each, project.id()));
    }

    /** Names by project id. */
    private Map<String, String> connected(SpaceId space, ProviderId provider) {
        return repositories.connected(space).stream()
                .filter(each -> each.provider().equals(provider))
                .collect(Collectors.toMap(ConnectedProject::project, ConnectedProject::name, (one, _) -> one));
    }

    private ListingBody body(Listing listing) {
        return CandidateBodies.listing(listing, listings.known(listing));
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
