package dev.slipway.contribution;

import dev.slipway.contribution.Contributions.Draft;
import dev.slipway.contribution.Contributions.Target;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.blueprint.AddToGitBody;
import dev.slipway.wire.blueprint.AddToGitDraftBody;
import dev.slipway.wire.blueprint.AddToGitRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merge requests for blueprints that are stored here, and for edits of those that lie in repositories. */
@RestController
@RequestMapping("/api/spaces/{space}/blueprints/{blueprint}/merge-request")
class ContributionController {
    private final Contributions contributions;

    ContributionController(Contributions contributions) {
        this.contributions = contributions;
    }

    /**
     * What the merge request would say, and what is known to be in the way; asks no Git host.
     *
     * @param repository where the blueprint lies; absent: it is stored here
     */
    @GetMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    AddToGitDraftBody draft(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        Draft draft = contributions.draft(space, actor, blueprint, repository);
        return new AddToGitDraftBody(
                draft.chosen(),
                draft.path(),
                draft.title(),
                draft.description(),
                draft.targets().stream().map(ContributionController::target).toList());
    }

    /** Makes it, or leads to the one that is open already; nothing where the branch has the very text. */
    @PostMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    AddToGitBody add(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository,
            @RequestBody AddToGitRequest request) {
        Contribution made = contributions.propose(space, actor, blueprint, repository, request);
        return new AddToGitBody(
                made.state().name().toLowerCase(Locale.ROOT),
                made.message(),
                made.url(),
                made.reference(),
                made.repository(),
                made.path(),
                made.branch());
    }

    private static AddToGitDraftBody.Target target(Target target) {
        var repository = target.repository();
        return new AddToGitDraftBody.Target(
                repository.name(), repository.webUrl(), repository.branch(), obstacle(target.obstacle()));
    }

    private static AddToGitDraftBody.@Nullable Obstacle obstacle(@Nullable Problem problem) {
        return problem == null
                ? null
                : new AddToGitDraftBody.Obstacle(problem.text(), problem.action(), problem.link());
    }
}
