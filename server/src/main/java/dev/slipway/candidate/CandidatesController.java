package dev.slipway.candidate;

import dev.slipway.host.HostedProject;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.PagingInfo;
import dev.slipway.wire.repository.BranchBody;
import dev.slipway.wire.repository.CandidateBody;
import dev.slipway.wire.repository.CandidatesBody;
import dev.slipway.wire.repository.ProviderBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could be connected: hosts, projects, branches, all as the caller's own grant shows them. */
@RestController
@RequestMapping("/api/spaces/{space}")
class CandidatesController {
    private static final int PER_PAGE = 50;

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
            @RequestParam(defaultValue = "1") int page) {
        var found = candidates.projects(
                actor,
                provider,
                search == null || search.isBlank() ? null : search.strip(),
                Math.max(1, page),
                PER_PAGE);
        return new CandidatesBody(
                found.items().stream().map(CandidatesController::body).toList(),
                new PagingInfo(found.total(), found.page(), found.totalPages()));
    }

    @GetMapping("/repository-branches")
    @Allow(Permission.MANAGE_REPOSITORIES)
    List<BranchBody> branches(Space space, Actor actor, @RequestParam("repository_url") String url) {
        return candidates.branches(actor, url).stream()
                .map(branch -> new BranchBody(branch.name(), branch.isDefault(), branch.commit()))
                .toList();
    }

    private static CandidateBody body(HostedProject project) {
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
                hint(project));
    }

    private static @Nullable String hint(HostedProject project) {
        if (!project.readable()) {
            return "Your role there cannot read the code: at least Reporter is needed. Ask on " + project.membersUrl();
        }
        if (project.empty()) {
            return "It has no commit yet: push a first one.";
        }
        return project.archived() ? "It is archived: it can be launched, but nothing new can be pushed." : null;
    }
}
