package dev.slipway.candidate;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.candidate.GroupHost.Change;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Asks a host for what a person sees there. A full pass reads every page in an order that stays, remembers after each where it is, and
 * finds what is gone; a look at news reads the lately changed until a page tells nothing new. What fails leaves what was known.
 */
@Component
class ListingPass {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_NEWS_PAGES = 5;

    private final ListingStore listings;
    private final CandidateStore candidates;
    private final Providers providers;
    private final Hosts hosts;
    private final GroupHosts groupHosts;
    private final InstantSource clock;

    ListingPass(
            ListingStore listings,
            CandidateStore candidates,
            Providers providers,
            Hosts hosts,
            GroupHosts groupHosts,
            InstantSource clock) {
        this.listings = listings;
        this.candidates = candidates;
        this.providers = providers;
        this.hosts = hosts;
        this.groupHosts = groupHosts;
        this.clock = clock;
    }

    /** Reads all pages; goes on where an earlier pass broke off. */
    void full(Listing listing) {
        if (!listing.running()) {
            listings.begin(listing.id(), candidates.count(listing.id()), clock.instant());
        }
        var current = listings.find(listing.id()).orElseThrow();
        String next = current.nextPage();
        do {
            String from = next;
            var page = ask(current, (host, access) -> host.members(access, from));
            candidates.put(current.id(), current.pass(), page.projects());
            next = page.next();
            if (next != null) {
                listings.goOn(current.id(), next, clock.instant().plus(LEASE));
            }
        } while (next != null);
        end(current);
    }

    /** Looks at what changed lately; says when only a full pass can tell the rest. */
    void news(Listing listing) {
        boolean tooMuch = false;
        for (var change : Change.values()) {
            tooMuch |= !caughtUp(listing, change);
        }
        var count = ask(listing, GroupHost::count);
        boolean differs = count.isPresent() && count.getAsLong() != candidates.count(listing.id());
        listings.refreshed(listing.id(), tooMuch || (differs && !listing.held()), clock.instant());
    }

    private boolean caughtUp(Listing listing, Change change) {
        String next = null;
        for (int page = 0; page < MOST_NEWS_PAGES; page++) {
            String from = next;
            var part = ask(listing, (host, access) -> host.changed(access, change, from));
            int news = candidates.put(listing.id(), listing.pass(), part.projects());
            next = part.next();
            if (news == 0 || next == null) {
                return true;
            }
        }
        return false;
    }

    private void end(Listing listing) {
        int missing = candidates.missing(listing.id(), listing.pass());
        boolean held = Disappearance.isMass(missing, listing.knownBefore());
        if (!held) {
            candidates.removeMissing(listing.id(), listing.pass());
        }
        listings.end(listing.id(), held, clock.instant());
    }

    private <T> T ask(Listing listing, BiFunction<GroupHost, HostAccess, T> question) {
        Provider provider = providers.byId(listing.provider());
        var host = groupHosts.of(provider);
        return hosts.ask(
                provider,
                new Access.Granted(listing.person()),
                access -> Objects.requireNonNull(question.apply(host, access)));
    }
}
