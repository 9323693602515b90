package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generation.KnownAssets;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import dev.slipway.wire.blueprint.PolicyRequest;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlueprintsTest {
    private final BlueprintRoom room = new BlueprintRoom();
    private final Blueprints blueprints = room.blueprints;

    @BeforeEach
    void findTwoAssets() {
        room.assets.add(
                room.space,
                "iac",
                "modules/bucket",
                "bucket",
                List.of(
                        KnownAssets.input("count", "number", "1", false),
                        KnownAssets.input("name", "string", null, true)));
        room.assets.add(room.space, "other", "modules/bucket", "other-bucket", List.of());
        room.assets.add(room.space, "iac", ".", "root", List.of());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void storesWhatItMadeOfAnAsset() {
        Blueprint made = room.generate(BlueprintRoom.asset("bucket")).getFirst();
        assertThat(made.name()).isEqualTo("bucket");
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.repositoryName()).isEqualTo("qtorque");
        assertThat(made.made()).isEqualTo(new Made("bucket", "iac", "modules/bucket"));
        assertThat(made.isValid()).isTrue();
        assertThat(made.published()).isFalse();
        assertThat(made.modifiedBy()).isEqualTo("ada@example.com");
        assertThat(made.assetInputs().get("count")).isEqualTo(KnownAssets.input("count", "number", "1", false));
        assertThat(blueprints.list(room.space)).containsExactly(made);
    }

    @Test
    void tellsWhatCameIntoTheCatalogAndWhatLeftItOnceEach() {
        Blueprint made = room.generate(BlueprintRoom.asset("bucket")).getFirst();
        for (boolean published : new boolean[] {true, true, false, false}) {
            blueprints.publish(room.space, "bucket", null, published);
        }
        assertThat(room.events)
                .containsExactly(
                        new BlueprintPublished(made.id(), room.space, "qtorque", "bucket"),
                        new BlueprintUnpublished(made.id(), room.space, "qtorque", "bucket"));
    }

    @Test
    void findsItByNameWithoutCaseAndByEitherRepository() {
        room.generate(BlueprintRoom.asset("bucket"));
        for (String repository : new String[] {null, "", "qtorque", "iac"}) {
            assertThat(blueprints.find(room.space, "Bucket", repository).name()).isEqualTo("bucket");
        }
        refused(() -> blueprints.find(room.space, "bucket", "other"), ErrorCode.BLUEPRINT_NOT_FOUND);
        refused(() -> blueprints.find(SpaceId.random(), "bucket", null), ErrorCode.BLUEPRINT_NOT_FOUND);
    }

    @Test
    void keepsEveryVersion() {
        room.generate(BlueprintRoom.asset("bucket"));
        blueprints.publish(room.space, "bucket", null, true);
        room.assets.change("bucket", KnownAssets.input("size", "number", "5", false));
        Blueprint second = room.generate(BlueprintRoom.again("bucket")).getFirst();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.published()).isTrue();
        assertThat(room.database
                        .client()
                        .sql("select count(*) from blueprint_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void changesNothingWhenOneItemIsFaulty() {
        room.generate(BlueprintRoom.asset("bucket"));
        assertThatThrownBy(() -> room.generate(BlueprintRoom.asset("root"), BlueprintRoom.asset("bucket")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.NAME_TAKEN);
                    assertThat(problem.field()).isEqualTo("blueprints_candidates[1]");
                });
        assertThatThrownBy(() -> room.generate(BlueprintRoom.asset("root"), BlueprintRoom.asset("nothing")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.ASSET_NOT_FOUND);
                    assertThat(problem.field()).isEqualTo("blueprints_candidates[1]");
                });
        assertThat(blueprints.list(room.space)).extracting(Blueprint::name).containsExactly("bucket");
    }

    @Test
    void refusesTheSameNameTwiceInOneRequest() {
        refused(() -> room.generate(BlueprintRoom.asset("root"), BlueprintRoom.asset("root")), ErrorCode.NAME_TAKEN);
    }

    @Test
    void findsAssetsByPathWithRepositoryAndKind() {
        String url = "https://gitlab.example.com/team/Other.git/";
        assertThat(room.generate(BlueprintRoom.at("/modules/bucket/", url, "terraform"))
                        .getFirst()
                        .made())
                .extracting(Made::repository)
                .isEqualTo("other");
        refused(() -> room.generate(BlueprintRoom.at("modules/bucket", null, null)), ErrorCode.INVALID_REQUEST);
        refused(() -> room.generate(BlueprintRoom.at("modules/bucket", url, "helm")), ErrorCode.ASSET_NOT_FOUND);
        refused(() -> room.generate(BlueprintRoom.at("nowhere", null, null)), ErrorCode.ASSET_NOT_FOUND);
    }

    @Test
    void findsAssetsByTheRepositoryOfTheWholeRequest() {
        var candidates = List.of(new Candidate("mine", false, "modules/bucket", null, "terraform", null));
        var made = blueprints.generate(room.space, room.ada, new GenerateRequest(candidates, "iac"));
        assertThat(made).extracting(Blueprint::name).containsExactly("mine");
        var byName = List.of(new Candidate("root", false, "", null, null, null));
        assertThat(blueprints.generate(room.space, room.ada, new GenerateRequest(byName, null)))
                .extracting(Blueprint::name)
                .containsExactly("root");
    }

    @Test
    void refusesRequestsThatNameNothing() {
        refused(() -> room.generate(), ErrorCode.INVALID_REQUEST);
        refused(() -> room.generate(new Candidate(null, null, null, null, null, null)), ErrorCode.INVALID_REQUEST);
        refused(() -> room.generate(new Candidate("a/b", null, null, null, null, "bucket")), ErrorCode.INVALID_NAME);
    }

    @Test
    void makesNothingOfAnAssetWithAnError() {
        var fault = Diagnostic.error("hcl-syntax", "A brace is missing.", "main.tf", 3, 1);
        room.assets.add(room.space, "iac", "broken", "broken", List.of(), List.of(fault));
        assertThatThrownBy(() -> room.generate(BlueprintRoom.asset("broken")))
                .hasMessageContaining("A brace is missing (main.tf, line 3)");
    }

    @Test
    void letsPlainMembersLaunchOnlyWhatIsPublished() {
        room.generate(BlueprintRoom.asset("bucket"));
        refused(() -> blueprints.launchable(room.space, "bucket", null, false), ErrorCode.FORBIDDEN);
        assertThat(blueprints.launchable(room.space, "bucket", null, true).name())
                .isEqualTo("bucket");
        blueprints.publish(room.space, "bucket", "iac", true);
        blueprints.publish(room.space, "bucket", "iac", true);
        assertThat(blueprints.launchable(room.space, "bucket", null, false).published())
                .isTrue();
        blueprints.publish(room.space, "bucket", null, false);
        refused(() -> blueprints.launchable(room.space, "bucket", null, false), ErrorCode.FORBIDDEN);
    }

    @Test
    void keepsItsPolicy() {
        room.generate(BlueprintRoom.asset("bucket"));
        assertThat(blueprints.find(room.space, "bucket", null).policy()).isEqualTo(LaunchPolicy.DEFAULT);
        var policy = Policies.of(new PolicyRequest("P1DT8H", "PT1H", "", 3, false, null));
        blueprints.keep(room.space, "bucket", "qtorque", policy);
        assertThat(blueprints.find(room.space, "bucket", null).policy())
                .isEqualTo(new LaunchPolicy(
                        Duration.ofHours(32), Duration.ofHours(1), Duration.ofHours(2), false, 3, true));
    }

    @Test
    void forgetsTheBlueprintsOfADeletedSpace() {
        room.generate(BlueprintRoom.asset("bucket"));
        blueprints.forget(new SpaceDeleting(room.space));
        assertThat(blueprints.list(room.space)).isEmpty();
    }

    @Test
    void forgetsOneBlueprint() {
        room.generate(BlueprintRoom.asset("bucket"), BlueprintRoom.asset("root"));
        blueprints.delete(room.space, "bucket");
        assertThat(blueprints.list(room.space)).extracting(Blueprint::name).containsExactly("root");
    }

    @Test
    void tellsWhatWasMadeOfAnAsset() {
        room.generate(BlueprintRoom.asset("bucket"));
        var uses = new MadeOfAssets(room.store);
        assertThat(uses.blueprints(room.space, "iac", "modules/bucket")).containsExactly("bucket");
        assertThat(uses.blueprints(room.space, "iac", ".")).isEmpty();
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
