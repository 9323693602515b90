package dev.slipway.contribution;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.blueprint.Made;
import dev.slipway.database.Turns;
import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import dev.slipway.identity.PublicUrl;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.ConnectedProject;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.wire.blueprint.AddToGitRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings stored blueprints into Git, and edits of those that lie there, as merge requests. */
@Component
public final class Contributions {
    private final Blueprints blueprints;
    private final Repositories repositories;
    private final Providers providers;
    private final Workplaces workplaces;
    private final Authority authority;
    private final PublicUrl publicUrl;
    private final Turns turns;

    Contributions(
            Blueprints blueprints,
            Repositories repositories,
            Providers providers,
            Workplaces workplaces,
            Authority authority,
            PublicUrl publicUrl,
            Turns turns) {
        this.blueprints = blueprints;
        this.repositories = repositories;
        this.providers = providers;
        this.workplaces = workplaces;
        this.authority = authority;
        this.publicUrl = publicUrl;
        this.turns = turns;
    }

    /**
     * What would be asked for if nobody said otherwise.
     *
     * @param chosen the repository that suggests itself; null: none does
     */
    record Draft(
            Blueprint blueprint,
            @Nullable String chosen,
            String path,
            String title,
            String description,
            List<Target> targets) {}

    /** @param obstacle what is in the person's way, as far as that is known without asking the host */
    record Target(Repository repository, @Nullable Problem obstacle) {}

    /**
     * For a blueprint that lies in a repository, an edit goes there and nowhere else.
     *
     * @param where its repository; null: it is stored here
     * @throws Problem {@code BLUEPRINT_NOT_FOUND}
     */
    Draft draft(Space space, Actor actor, String name, @Nullable String where) {
        var blueprint = find(space, name, where);
        var targets = targets(space, actor, page(space, blueprint));
        if (blueprint.file() != null) {
            targets = targets.stream()
                    .filter(each -> each.repository().name().equals(blueprint.repositoryName()))
                    .toList();
        }
        var names = targets.stream().map(each -> each.repository().name()).toList();
        String chosen = names.size() == 1 ? names.getFirst() : null;
        return new Draft(
                blueprint,
                madeOf(blueprint).filter(names::contains).orElse(chosen),
                Proposal.path(blueprint),
                Proposal.title(blueprint),
                Proposal.description(blueprint, publicUrl.get() + page(space, blueprint)),
                targets);
    }

    private List<Target> targets(Space space, Actor actor, String back) {
        var hosts = repositories.connected(space.id()).stream()
                .collect(Collectors.toMap(ConnectedProject::name, ConnectedProject::provider));
        Map<ProviderId, Optional<Problem>> obstacles = new HashMap<>();
        return repositories.list(space.id()).stream()
                .filter(each -> hosts.containsKey(each.name()))
                .map(each -> new Target(
                        each,
                        obstacles
                                .computeIfAbsent(hosts.get(each.name()), host -> obstacle(host, actor, back))
                                .orElse(null)))
                .toList();
    }

    private Optional<Problem> obstacle(ProviderId host, Actor actor, String back) {
        try {
            authority.of(providers.byId(host), actor.id(), back);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    /**
     * Makes a branch with the blueprint's text and a merge request for it, in the name of the person. Blocks for calls to the host.
     * Done twice, it leads to the same merge request as long as that is open, and gives it the newer text unless somebody changed the
     * file there.
     *
     * @throws Problem {@code BLUEPRINT_NOT_FOUND}, {@code REPOSITORY_NOT_FOUND}, {@code INVALID_INPUT}, {@code BRANCH_NOT_FOUND}, what is
     *     missing at the host ({@code NOT_AUTHORIZED_AT_PROVIDER}, {@code PROVIDER_ACCESS_TOO_LOW}, {@code PROJECT_NOT_FOUND},
     *     {@code WRONG_STATE}, {@code EMPTY_REPOSITORY}), {@code CONFLICT} when the host refuses for reasons of its own
     */
    Contribution propose(Space space, Actor actor, String name, @Nullable String where, AddToGitRequest request) {
        var proposal = proposal(space, name, where, request);
        var place = workplaces.open(proposal.repository(), actor, page(space, proposal.blueprint()));
        return turns.alone(
                "contribution " + proposal.blueprint().id(), () -> offer(place, proposal(space, name, where, request)));
    }

    /** Two presses at a time would each find no merge request open; the second brings what the blueprint says once the first is done. */
    private Contribution offer(Workplace place, Proposal proposal) {
        return new Offering(place, proposal, text -> blueprints.hasRead(proposal.blueprint(), text)).offer();
    }

    /** What is asked for, with what is proposed in place of what is not. */
    private Proposal proposal(Space space, String name, @Nullable String where, AddToGitRequest request) {
        var blueprint = find(space, name, where);
        if (blueprint.file() != null) {
            return Proposal.ofEdit(
                    blueprint,
                    before(blueprint, request.basedOn()),
                    repositories.find(space.id(), blueprint.repositoryName()),
                    request,
                    publicUrl.get() + page(space, blueprint));
        }
        String asked = request.repositoryName();
        String wanted = asked == null || asked.isBlank()
                ? madeOf(blueprint)
                        .orElseThrow(() -> new Problem(
                                        ErrorCode.INVALID_INPUT, "Say which of the space's repositories is meant.")
                                .inField("repository_name"))
                : asked;
        return Proposal.of(
                blueprint, repositories.find(space.id(), wanted), request, publicUrl.get() + page(space, blueprint));
    }

    private String before(Blueprint blueprint, @Nullable Integer version) {
        if (version == null) {
            throw new Problem(ErrorCode.INVALID_INPUT, "Say which version of the blueprint the text was made from.")
                    .inField("based_on");
        }
        return blueprints.text(blueprint, version);
    }

    private Blueprint find(Space space, String name, @Nullable String where) {
        return blueprints.find(space.id(), name, where == null || where.isBlank() ? Blueprint.STORED : where);
    }

    private static Optional<String> madeOf(Blueprint blueprint) {
        return Optional.ofNullable(blueprint.made()).map(Made::repository);
    }

    /** Path of the blueprint's page. */
    private static String page(Space space, Blueprint blueprint) {
        String page = "/" + segment(space.name()) + "/blueprints/" + segment(blueprint.name());
        return blueprint.file() == null ? page : page + "?repository=" + segment(blueprint.repositoryName());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
