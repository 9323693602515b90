package dev.slipway.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.blueprint.Look;
import dev.slipway.identity.Space;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Space SPACE = new Space(SpaceId.random(), "Team Ä", "blue", "star");
    private static final String PICTURED = """
            spec_version: 2
            metadata: {display-name: Its own, icon: {path: pictures/own.png}, blueprint-labels: [{key: tier, value: gold}]}
            grains: {talk: {kind: echo, spec: {}}}
            """;

    @Test
    void aBlueprintOfWhichNothingIsSaidLooksAsItSaysItself() {
        var look = look("handbook", UnaryOperator.identity());
        assertThat(look.displayName()).isEqualTo("Its own");
        assertThat(look.labels()).extracting(label -> label.name()).containsExactly("tier:gold");
        assertThat(look.refusal()).isNull();
        var icon = Objects.requireNonNull(look.customIcon());
        assertThat(icon.fileName()).isEqualTo("own.png");
        assertThat(icon.url()).isEqualTo("/api/spaces/Team%20%C3%84/catalog/shop/icon?repository_name=handbook");
    }

    @Test
    void aStoredBlueprintHasNoRepositoryToTakeAPictureFrom() {
        assertThat(look(Blueprint.STORED, UnaryOperator.identity()).customIcon())
                .isNull();
    }

    @Test
    void theSpacesPictureGoesBeforeTheBlueprintsOwn() {
        var icon = Objects.requireNonNull(
                look("handbook", entry -> entry.withIcon(null, "k/1")).customIcon());
        assertThat(icon.fileName()).isEqualTo("boat.svg");
        assertThat(icon.url()).isEqualTo("/api/spaces/Team%20%C3%84/blueprint_icons/k%2F1");
        var ofSet = look("handbook", entry -> entry.withIcon("server", null));
        assertThat(ofSet.customIcon()).isNull();
        assertThat(ofSet.icon()).isEqualTo("server");
    }

    @Test
    void aPictureThatWasRemovedLeavesNone() {
        assertThat(look("handbook", entry -> entry.withIcon(null, "gone")).customIcon())
                .isNull();
    }

    @Test
    void aLabelHasTheColourOfItsWholeTextOrElseOfItsName() {
        var look = look("handbook", entry -> entry.labelled(List.of("TIER:GOLD", "cost: high", "cost: low", "plain")));
        assertThat(look.labels())
                .extracting(label -> label.name() + " " + label.color())
                .containsExactly("tier:gold teal", "cost: high pink", "cost: low aws", "plain null");
    }

    @Test
    void whoeverBlocksSaysWhyOrAnAdministratorKnows() {
        assertThat(refusal(entry -> entry.labelled(List.of("fine", "Blocked : until Monday"))))
                .isEqualTo("until Monday");
        assertThat(refusal(entry -> entry.labelled(List.of("blocked"))))
                .isEqualTo("It is blocked in this space; its administrators know why.");
        assertThat(refusal(entry -> entry.launchable(false)))
                .isEqualTo("An administrator of this space does not let it be launched now.");
        assertThat(refusal(entry -> entry.labelled(List.of("unblocked")))).isNull();
    }

    private static @Nullable String refusal(UnaryOperator<Entry> change) {
        return look("handbook", change).refusal();
    }

    private static Look look(String repository, UnaryOperator<Entry> change) {
        var blueprint = blueprint(repository);
        return new Looks(
                        SPACE,
                        Map.of(blueprint.id(), change.apply(Entry.NOTHING)),
                        Map.of("tier", "blue", "tier:gold", "teal", "cost", "aws", "cost: high", "pink"),
                        Map.of("k/1", new IconStore.Icon("k/1", "boat.svg", 12)))
                .of(blueprint);
    }

    private static Blueprint blueprint(String repository) {
        var parsed = ParsedBlueprint.of(PICTURED, "shop.yaml");
        return new Blueprint(
                UUID.randomUUID(),
                SPACE.id(),
                "shop",
                1,
                repository,
                null,
                null,
                PICTURED,
                parsed.document(),
                parsed.diagnostics(),
                Map.of(),
                true,
                LaunchPolicy.DEFAULT,
                "ada@example.com",
                Instant.EPOCH,
                1,
                1,
                null);
    }
}
