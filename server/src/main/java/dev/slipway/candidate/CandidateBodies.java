package dev.slipway.candidate;

import dev.slipway.wire.repository.CandidateBody;
import dev.slipway.wire.repository.CandidateBody.Lack;
import dev.slipway.wire.repository.ListingBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Listed projects as the wire carries them, with what each lacks. */
final class CandidateBodies {
    private CandidateBodies() {}

    /** @param connectedAs its name in the space where it is connected */
    static CandidateBody project(ListedProject listed, @Nullable String connectedAs) {
        var project = listed.project();
        var lacks = lacks(listed, connectedAs);
        return new CandidateBody(
                project.webUrl(),
                project.name(),
                project.path(),
                project.description(),
                project.defaultBranch(),
                project.visibility(),
                project.archived(),
                project.empty(),
                project.lastActivity(),
                project.readable(),
                lacks.isEmpty() ? null : lacks.getFirst().text(),
                project.id(),
                listed.namespace(),
                listed.kind().name().toLowerCase(Locale.ROOT),
                listed.fork(),
                listed.topics(),
                Roles.name(listed.role()),
                connectedAs,
                lacks);
    }

    static ListingBody listing(Listing listing, int known) {
        boolean failed = listing.fault() != null;
        String state = failed
                ? "failed"
                : listing.running() || !listing.isComplete() ? "listing" : listing.held() ? "held" : "complete";
        Instant full = listing.fullSince();
        var fault = listing.fault();
        return new ListingBody(
                state,
                known,
                listing.isComplete(),
                listing.started(),
                full,
                listing.refreshed(),
                full == null ? null : full.plus(Listings.FULL_EVERY),
                fault == null ? null : fault.body());
    }

    private static List<Lack> lacks(ListedProject listed, @Nullable String connectedAs) {
        var project = listed.project();
        var lacks = new ArrayList<Lack>();
        if (connectedAs != null) {
            lacks.add(new Lack("connected", "Connected already as '" + connectedAs + "'.", null));
        }
        if (!project.readable()) {
            lacks.add(new Lack(
                    "role",
                    "Your role there cannot read the code: at least Reporter is needed. Ask on " + project.membersUrl(),
                    project.membersUrl()));
        } else if (project.empty()) {
            lacks.add(new Lack("empty", "It has no commit yet: push a first one.", project.webUrl()));
        }
        if (project.archived()) {
            lacks.add(new Lack(
                    "archived",
                    "It is archived: it can be launched, but nothing new can be pushed.",
                    project.webUrl()));
        }
        return lacks;
    }
}
