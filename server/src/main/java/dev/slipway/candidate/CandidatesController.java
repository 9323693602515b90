package dev.slipway.candidate;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.repository.BranchBody;
import dev.slipway.wire.repository.CandidatesBody;
import dev.slipway.wire.repository.GroupsBody;
import dev.slipway.wire.repository.ListingBody;
import dev.slipway.wire.repository.ProviderBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could be connected: hosts, groups, projects, branches, all as the caller's own grant shows them. */
@RestController
@RequestMapping("/api/spaces/{space}")
class CandidatesController {
    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final Candidates candidates;

    CandidatesController(Candidates candidates) {
        this.candidates = candidates;
    }

    @GetMapping("/repository-providers")
    @Allow(Permission.VIEW_REPOSITORIES)
    List<ProviderBody> providers(Space space, Actor actor) {
        return candidates.providers(actor);
    }

    @GetMapping("/repository-candidates")
    @Allow(Permission.MANAGE_REPOSITORIES)
    CandidatesBody projects(
            Space space,
            Actor actor,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable List<String> topic,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(required = false) @Nullable Boolean forks,
            @RequestParam(name = "active_since", required = false) @Nullable String activeSince,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean connectable,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage) {
        var query = new CandidateQuery(
                text(search),
                text(group),
                topic == null ? List.of() : topic,
                archived,
                forks,
                instant(activeSince),
                Roles.level(role),
                text(kind),
                false,
                List.of());
        return candidates.projects(
                space.id(),
                actor,
                new Candidates.Wanted(
                        provider,
                        query,
                        connectable,
                        Math.clamp(page, 1, LAST_PAGE),
                        text(cursor),
                        Math.clamp(perPage, 1, LARGEST_PAGE)));
    }

    /** Lists again; with {@code full} finds removals too. */
    @PostMapping("/repository-candidates/refresh")
    @Allow(Permission.MANAGE_REPOSITORIES)
    ListingBody refresh(
            Space space,
            Actor actor,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(defaultValue = "false") boolean full) {
        return candidates.refresh(actor, provider, full);
    }

    /** Accepts that many projects are gone. */
    @PostMapping("/repository-candidates/confirm")
    @Allow(Permission.MANAGE_REPOSITORIES)
    ListingBody confirm(Space space, Actor actor, @RequestParam(required = false) @Nullable String provider) {
        return candidates.confirm(actor, provider);
    }

    /** One level of the tree of groups. */
    @GetMapping("/repository-groups")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupsBody groups(
            Space space,
            Actor actor,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String search) {
        return candidates.groups(space.id(), actor, provider, text(parent), text(search));
    }

    @GetMapping("/repository-branches")
    @Allow(Permission.MANAGE_REPOSITORIES)
    List<BranchBody> branches(Space space, Actor actor, @RequestParam("repository_url") String url) {
        return candidates.branches(actor, url).stream()
                .map(branch -> new BranchBody(branch.name(), branch.isDefault(), branch.commit()))
                .toList();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        String date = text(text);
        try {
            return date == null
                    ? null
                    : date.contains("T")
                            ? Instant.parse(date)
                            : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException _) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "'" + date + "' is no date; write 2026-11-23 or 2026-11-23T10:00:00Z.")
                    .inField("active_since");
        }
    }
}
