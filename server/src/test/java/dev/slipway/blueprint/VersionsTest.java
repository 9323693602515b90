package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.blueprint.Version.Origin;
import dev.slipway.generation.KnownAssets;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.blueprint.EditRequest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's edits and the code's changes, and what becomes of both. */
class VersionsTest {
    private static final String BY_HAND = """
            spec_version: 2
            grains:
              hello:
                kind: shell
                spec:
                  agent:
                    name: built-in
                  activities:
                    deploy:
                      commands:
                        - echo hello
            """;
    private final BlueprintRoom room = new BlueprintRoom();
    private final Versions versions = room.open();

    @BeforeEach
    void makeOne() {
        room.assets.add(
                room.space,
                "iac",
                "modules/bucket",
                "bucket",
                List.of(
                        KnownAssets.input("count", "number", "1", false),
                        KnownAssets.input("owner", "string", null, true)));
        room.generate(BlueprintRoom.asset("bucket"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everyChangeIsAVersionThatSaysWhoAndHow() {
        edit(1, yaml().replace("description: \"Keeps", "description: \"Holds"));
        versions.restore(room.space, room.ada, "bucket", 1);
        assertThat(versions.list(bucket())).extracting(Version::number).containsExactly(3, 2, 1);
        assertThat(versions.list(bucket()))
                .extracting(version -> version.content().origin())
                .containsExactly(Origin.RESTORED, Origin.EDITED, Origin.GENERATED);
        assertThat(versions.list(bucket())).extracting(Version::modifiedBy).containsOnly("ada@example.com");
        assertThat(yaml()).contains("Keeps");
        assertThat(versions.find(bucket(), 2).content().yaml()).contains("Holds");
    }

    @Test
    void readsInputsThatWereStoredWithoutTheirPlace() {
        var count = KnownAssets.input("count", "number", "1", false);
        var placed = count.at(new AssetInput.Source("main.tf", 3, List.of("type")));
        room.assets.change("bucket", placed);
        room.generate(BlueprintRoom.again("bucket"));
        assertThat(bucket().assetInputs().get("count")).isEqualTo(placed);
        int changed = room.database
                .client()
                .sql("update blueprint_version set asset_inputs = (asset_inputs::jsonb #- '{count,source}')::text")
                .update();
        assertThat(changed).isEqualTo(2);
        assertThat(room.readAnew("bucket").assetInputs().get("count")).isEqualTo(count);
    }

    @Test
    void twoWhoEditTheSameVersionDoNotOverwriteEachOther() {
        edit(1, yaml() + "# first\n");
        refused(() -> edit(1, yaml() + "# second\n"), ErrorCode.CONFLICT, "based_on");
        assertThat(yaml()).endsWith("# first\n");
    }

    @Test
    void aTextWithErrorsIsRefusedWithAllOfThemAndTheirLines() {
        assertThatThrownBy(() -> edit(1, "spec_version: 2\ngrains: {}\nnonsense: 1\n"))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_BLUEPRINT);
                    assertThat(problem.all()).allMatch(each -> each.text().startsWith("Line "));
                });
        assertThat(bucket().version()).isEqualTo(1);
    }

    @Test
    void keepsABlueprintThatAPersonWroteFromNothing() {
        Blueprint shop = write("shop", BY_HAND);
        assertThat(shop.version()).isEqualTo(1);
        assertThat(shop.made()).isNull();
        assertThat(shop.yaml()).isEqualTo(BY_HAND);
        assertThat(shop.published()).isFalse();
        assertThat(versions.find(shop, 1).content().origin()).isEqualTo(Origin.EDITED);
        versions.edit(room.space, room.ada, "shop", new EditRequest(BY_HAND + "# more\n", 1, false));
        assertThat(versions.list(shop)).hasSize(2);
        refused(() -> versions.prospect(room.space, "shop"), ErrorCode.WRONG_STATE, null);
    }

    @Test
    void refusesANewBlueprintWithATakenNameABadOneOrErrors() {
        refused(() -> write("bucket", BY_HAND), ErrorCode.NAME_TAKEN, "name");
        refused(() -> write("../shop", BY_HAND), ErrorCode.INVALID_NAME, null);
        refused(() -> write("shop", "grains: {}\n"), ErrorCode.INVALID_BLUEPRINT, "yaml");
        refused(() -> write("shop", " "), ErrorCode.INVALID_REQUEST, "yaml");
        assertThat(room.blueprints.list(room.space)).extracting(Blueprint::name).containsExactly("bucket");
    }

    private Blueprint write(String name, String yaml) {
        return versions.edit(room.space, room.ada, name, new EditRequest(yaml, EditRequest.NEW, false));
    }

    @Test
    void asksForTextAndVersion() {
        refused(() -> edit(null, "x: 1"), ErrorCode.INVALID_REQUEST, "based_on");
        refused(() -> edit(1, " "), ErrorCode.INVALID_REQUEST, "yaml");
        refused(() -> edit(7, yaml()), ErrorCode.NOT_FOUND, null);
        refused(() -> versions.restore(room.space, room.ada, "bucket", 9), ErrorCode.NOT_FOUND, null);
    }

    @Test
    void makesAnewOfTheCodeAloneWhatNobodyHasEdited() {
        room.assets.change("bucket", KnownAssets.input("size", "number", "5", false));
        assertThat(prospect().remade().origin()).isEqualTo(Origin.GENERATED);
        room.generate(BlueprintRoom.again("bucket"));
        assertThat(yaml()).contains("size:").doesNotContain("owner:");
    }

    @Test
    void editsSurviveWhatTheCodeChangesElsewhere() {
        edit(1, yaml().replace("default: built-in", "default: berlin"));
        changeOwnerInTheCode();
        room.generate(BlueprintRoom.again("bucket"));
        assertThat(yaml()).contains("default: berlin").contains("team:").doesNotContain("owner:");
        Version merged = versions.find(bucket(), 3);
        assertThat(merged.content().origin()).isEqualTo(Origin.MERGED);
        assertThat(merged.content().generated()).contains("default: built-in").contains("team:");
        assertThat(bucket().assetInputs()).containsKey("team");
    }

    @Test
    void editsSurviveASecondTimeToo() {
        edit(1, yaml().replace("default: built-in", "default: berlin"));
        changeOwnerInTheCode();
        room.generate(BlueprintRoom.again("bucket"));
        room.assets.change("bucket", KnownAssets.input("count", "number", "1", false));
        room.generate(BlueprintRoom.again("bucket"));
        assertThat(yaml()).contains("default: berlin").doesNotContain("team:");
    }

    @Test
    void nothingNewIsNoVersion() {
        room.generate(BlueprintRoom.again("bucket"));
        assertThat(bucket().version()).isEqualTo(1);
        assertThat(prospect().remade().changed()).isFalse();
    }

    @Test
    void linesThatBothChangedAreShownAndNotGuessed() {
        changeTheSameLine();
        refused(
                () -> room.generate(BlueprintRoom.again("bucket")),
                ErrorCode.MERGE_CONFLICT,
                "blueprints_candidates[0]");
        assertThat(bucket().version()).isEqualTo(2);
        var prospect = prospect().remade();
        assertThat(prospect.conflicts()).isEqualTo(1);
        assertThat(prospect.yaml())
                .contains("<<<<<<< your edits", "default: '2'", "default: '3'", ">>>>>>> made of the code now");
    }

    @Test
    void aConflictThatAPersonHasResolvedIsNoneAnyMore() {
        changeTheSameLine();
        versions.edit(
                room.space,
                room.ada,
                "bucket",
                new EditRequest(yaml().replace("default: '2'", "default: '4'"), 2, true));
        assertThat(prospect().remade().isFine()).isTrue();
        assertThat(prospect().remade().changed()).isFalse();
        assertThat(bucket().commit()).isEqualTo("c".repeat(40));
        assertThat(versions.find(bucket(), 3).content().origin()).isEqualTo(Origin.MERGED);
    }

    @Test
    void whatWouldHaveErrorsIsNotKeptEither() {
        edit(1, yaml().replace("{{ .inputs.owner }}", "{{ .inputs.owner }} {{ .inputs.count }}"));
        room.assets.change("bucket", KnownAssets.input("owner", "string", null, true));
        refused(
                () -> room.generate(BlueprintRoom.again("bucket")),
                ErrorCode.MERGE_CONFLICT,
                "blueprints_candidates[0]");
    }

    @Test
    void findsTheAssetWhereItLiesWhenItIsCalledOtherwise() {
        room.assets.remove("bucket");
        room.assets.add(room.space, "iac", "modules/bucket", "store", List.of());
        assertThat(prospect().made().assets().getFirst().name()).isEqualTo("store");
        room.assets.remove("store");
        refused(this::prospect, ErrorCode.ASSET_NOT_FOUND, null);
    }

    private void changeTheSameLine() {
        edit(1, yaml().replace("default: '1'", "default: '2'"));
        room.assets.change(
                "bucket",
                KnownAssets.input("count", "number", "3", false),
                KnownAssets.input("owner", "string", null, true));
    }

    private void changeOwnerInTheCode() {
        room.assets.change(
                "bucket",
                KnownAssets.input("count", "number", "1", false),
                KnownAssets.input("team", "string", null, true));
    }

    private Versions.Prospect prospect() {
        return versions.prospect(room.space, "bucket");
    }

    private Blueprint bucket() {
        return room.blueprints.find(room.space, "bucket", null);
    }

    private String yaml() {
        return bucket().yaml();
    }

    private void edit(@Nullable Integer basedOn, String yaml) {
        versions.edit(room.space, room.ada, "bucket", new EditRequest(yaml, basedOn, null));
    }

    private static void refused(ThrowingCallable call, ErrorCode code, @Nullable String field) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    if (field != null) {
                        assertThat(problem.field()).isEqualTo(field);
                    }
                });
    }
}
