package dev.slipway.catalog;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.blueprint.Look;
import dev.slipway.blueprint.Sources;
import dev.slipway.environment.Environments;
import dev.slipway.environment.LaunchedBlueprint;
import dev.slipway.environment.TrackRecord;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.shelf.Shelf;
import dev.slipway.wire.blueprint.CardBody;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalog as its page shows it: a handful of questions to the database, however many entries there are. */
@Component
class Cards {
    private static final int LONGEST_DESCRIPTION = 400;

    private final Blueprints blueprints;
    private final Sources sources;
    private final Environments environments;
    private final Shelf shelf;

    Cards(Blueprints blueprints, Sources sources, Environments environments, Shelf shelf) {
        this.blueprints = blueprints;
        this.sources = sources;
        this.environments = environments;
        this.shelf = shelf;
    }

    List<CardBody> of(Space space, Actor actor) {
        var looks = shelf.looks(space);
        var records = environments.trackRecords(space.id(), actor.id());
        var favorites = shelf.favorites(actor.id());
        var there = sources.in(space.id());
        return blueprints.offered(space.id()).stream()
                .filter(Blueprint::published)
                .map(blueprint -> card(
                        blueprint,
                        looks.of(blueprint),
                        records.get(new LaunchedBlueprint(blueprint.repositoryName(), blueprint.name())),
                        favorites.contains(blueprint.id()),
                        there))
                .toList();
    }

    private static CardBody card(
            Blueprint blueprint, Look look, @Nullable TrackRecord past, boolean favorite, Sources.Found there) {
        BlueprintDocument document = blueprint.document();
        Duration most = blueprint.policy().maxDuration();
        Duration ready = past == null ? null : past.ready();
        return new CardBody(
                blueprint.name(),
                blueprint.repositoryName(),
                look.displayName(),
                shortened(document.description()),
                document.sort(),
                document.grains().stream()
                        .map(BlueprintDocument.Grain::kind)
                        .distinct()
                        .toList(),
                look.labels(),
                look.icon(),
                look.customIcon() == null ? null : look.customIcon().url(),
                look.color(),
                blueprint.modifiedBy(),
                blueprint.lastModified(),
                look.refusal(),
                document.header().instructions() != null,
                past == null ? 0 : past.live(),
                ready == null ? null : ready.toSeconds(),
                past == null ? 0 : past.launches(),
                past == null ? 0 : past.successes(),
                past == null ? null : past.lastUsed(),
                past == null ? null : past.lastUsedByPerson(),
                favorite,
                most == null ? "" : most.toString(),
                blueprint.policy().alwaysOn(),
                there.of(blueprint).madeOf());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION) + "…";
    }
}
