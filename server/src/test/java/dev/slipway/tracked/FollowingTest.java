package dev.slipway.tracked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Blueprints that lie in a repository, from a push to the catalog. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingTest {
    private static final String GOOD = """
            spec_version: 2
            description: %s
            grains:
              talk:
                kind: echo
                spec:
                  inputs:
                    - say: hello
            """;
    private static final String BROKEN = GOOD.replace("kind: echo", "kind: ecko");

    private GitSpace git;

    @BeforeAll
    void start() throws Exception {
        git = new GitSpace();
    }

    @AfterAll
    void stop() throws Exception {
        git.close();
    }

    @Test
    void aPushedFileIsABlueprintOfItsRepository() throws Exception {
        String commit = git.create("blueprints/shop.yaml", GOOD.formatted("A shop"))
                .create("blueprints/pay.yaml", GOOD.formatted("Payments"))
                .push();
        var shop = git.listed("/blueprints", "shop");
        assertThat(shop.path("repository_name").asString()).isEqualTo("book");
        assertThat(shop.path("description").asString()).isEqualTo("A shop");
        assertThat(shop.path("commit").asString()).isEqualTo(commit);
        assertThat(shop.path("modified_by").asString()).contains("@");
        assertThat(shop.path("url").asString()).endsWith("/-/blob/main/blueprints/shop.yaml");
        assertThat(shop.path("is_editable").asBoolean()).isFalse();
        assertThat(shop.path("enabled").asBoolean()).isFalse();
        assertThat(shop.path("file").path("permalink").asString()).endsWith(commit + "/blueprints/shop.yaml");
        assertThat(git.listed("/blueprints", "pay").path("file").path("state").asString())
                .isEqualTo("there");
    }

    @Test
    void listsTheBlueprintsOfARepositoryAndLetsOneFollowAtOnce() throws Exception {
        git.create("blueprints/early.yaml", GOOD.formatted("Early")).push();
        assertThat(git.get("/repositories/BOOK/blueprints").findValuesAsString("blueprint_name"))
                .contains("early");
        assertThat(git.get("/repositories/qtorque/blueprints")).isEmpty();
        assertThat(git.refused("GET", "/repositories/none/blueprints", Map.of()))
                .startsWith("There is no repository named none");

        String late =
                git.update("blueprints/early.yaml", GOOD.formatted("Late")).commit();
        git.ok("POST", "/repositories/book/blueprints/early/update", Map.of());
        git.awaitFollowed(late);
        assertThat(git.listed("/blueprints", "early").path("description").asString())
                .isEqualTo("Late");
        assertThat(git.refused("POST", "/repositories/book/blueprints/none/update", Map.of()))
                .contains("no blueprint named none");
        assertThat(git.refused("POST", "/repositories/none/blueprints/early/update", Map.of()))
                .contains("none");
    }

    @Test
    void keepsTheLastGoodVersionInTheCatalogWhileTheFileHasFaults() throws Exception {
        String good = git.create("blueprints/web.yaml", GOOD.formatted("Fine")).push();
        git.ok("POST", "/catalog", Map.of("blueprint_name", "web", "repository_name", "book"));
        String broken =
                git.update("blueprints/web.yaml", BROKEN.formatted("Broken")).push();

        var newest = git.listed("/blueprints", "web");
        assertThat(newest.path("commit").asString()).isEqualTo(broken);
        assertThat(newest.path("errors").path(0).path("line").asInt()).isEqualTo(5);
        assertThat(newest.path("errors").path(0).path("path").asString()).isEqualTo("blueprints/web.yaml");
        assertThat(newest.path("file").path("newest_version").asInt()).isEqualTo(2);
        assertThat(newest.path("file").path("offered_version").asInt()).isEqualTo(1);
        var offered = git.listed("/catalog", "web");
        assertThat(offered.path("description").asString()).isEqualTo("Fine");
        assertThat(offered.path("commit").asString()).isEqualTo(good);
        assertThat(offered.path("launch_allowed").asBoolean()).isTrue();
        var launched = git.ok("POST", "/environments", Map.of("blueprint_name", "web", "environment_name", "one"));
        assertThat(launched.path("id").asString()).isNotEmpty();

        git.update("blueprints/web.yaml", GOOD.formatted("Mended")).push();
        assertThat(git.listed("/catalog", "web").path("description").asString()).isEqualTo("Mended");
        assertThat(git.get("/blueprints/web/versions?repository_name=book")).hasSize(3);
    }

    @Test
    void whatWasNeverGoodIsListedWithItsFaultsAndNotPublished() throws Exception {
        git.create("blueprints/never.yaml", BROKEN.formatted("No")).push();
        assertThat(git.listed("/blueprints", "never").path("errors")).isNotEmpty();
        assertThat(git.refused("POST", "/catalog", Map.of("blueprint_name", "never")))
                .contains("has errors and cannot be published");
    }

    @Test
    void aFileThatGoesTakesItsBlueprintAlongUnlessTheCatalogShowsIt() throws Exception {
        git.create("blueprints/shown.yaml", GOOD.formatted("Shown"))
                .create("blueprints/hidden.yaml", GOOD.formatted("Hidden"))
                .push();
        git.ok("POST", "/catalog", Map.of("blueprint_name", "shown"));
        git.delete("blueprints/shown.yaml").delete("blueprints/hidden.yaml").push();

        assertThat(git.listed("/blueprints", "hidden").isMissingNode()).isTrue();
        var shown = git.listed("/catalog", "shown");
        assertThat(shown.path("file").path("state").asString()).isEqualTo("gone");
        assertThat(shown.path("launch_allowed").asBoolean()).isFalse();
        assertThat(git.refused("POST", "/environments", Map.of("blueprint_name", "shown")))
                .contains("blueprints/shown.yaml is gone from repository book; bring the file back");

        git.create("blueprints/shown.yaml", GOOD.formatted("Back")).push();
        assertThat(git.listed("/catalog", "shown").path("launch_allowed").asBoolean())
                .isTrue();
        assertThat(git.listed("/catalog", "shown").path("description").asString())
                .isEqualTo("Back");
    }

    @Test
    void theTextPublishesAndLocksWhereItSaysSo() throws Exception {
        String said = "spec_version: 2\nmetadata:\n  self-service: %s\ngrains: {talk: {kind: echo, spec: {}}}\n";
        git.create("blueprints/everywhere.yaml", said.formatted("true"))
                .create("blueprints/here.yaml", said.formatted("[Team, other]"))
                .create("blueprints/elsewhere.yaml", said.formatted("[other]"))
                .push();
        assertThat(git.listed("/blueprints", "everywhere").path("enabled").asBoolean())
                .isTrue();
        assertThat(git.listed("/blueprints", "here").path("enabled").asBoolean())
                .isTrue();
        var elsewhere = git.listed("/blueprints", "elsewhere");
        assertThat(elsewhere.path("enabled").asBoolean()).isFalse();
        assertThat(elsewhere.path("publishing_locked_by").asString())
                .isEqualTo("metadata.self-service in line 3 of blueprints/elsewhere.yaml in repository book");
        assertThat(git.refused("POST", "/catalog", Map.of("blueprint_name", "elsewhere")))
                .contains("is decided by metadata.self-service in line 3 of blueprints/elsewhere.yaml")
                .contains("change it there and push");
        git.ok("POST", "/catalog", Map.of("blueprint_name", "here"));

        git.update("blueprints/everywhere.yaml", said.formatted("false")).push();
        assertThat(git.listed("/catalog", "everywhere").isMissingNode()).isTrue();
    }

    @Test
    void workflowsAndEnvironmentsAreListedAsWhatTheyAre() throws Exception {
        git.create(
                        "blueprints/nightly.yaml",
                        GOOD.formatted("At night") + "workflow:\n  scope: env\n  triggers:\n    - type: manual\n")
                .push();
        assertThat(git.get("/blueprints?sub_type=workflow").findValuesAsString("name"))
                .contains("nightly");
    }

    @Test
    void isChangedInItsRepositoryAlone() throws Exception {
        git.create("blueprints/fixed.yaml", GOOD.formatted("Fixed")).push();
        assertThat(git.refused("PUT", "/blueprints/fixed", Map.of("yaml", GOOD, "based_on", 1)))
                .contains("lies in repository book and follows its file");
    }

    @Test
    void ofTwoNamesThatDifferInCaseAloneTheFirstCounts() throws Exception {
        git.create("blueprints/Twin.yaml", GOOD.formatted("Upper"))
                .create("blueprints/twin.yaml", GOOD.formatted("Lower"))
                .push();
        assertThat(git.get("/blueprints").findValuesAsString("name").stream().filter("twin"::equalsIgnoreCase))
                .containsExactly("Twin");
    }

    @Test
    void aFolderWithAMarkerGivesNamesOfAllPartsOfThePath() throws Exception {
        git.create("infra/plans/.blueprints", "")
                .create("infra/plans/db.yaml", "\uFEFF" + GOOD.formatted("Marked"))
                .push();
        var marked = git.listed("/blueprints", "infra__plans__db");
        assertThat(marked.path("description").asString()).isEqualTo("Marked");
        assertThat(marked.path("file").path("path").asString()).isEqualTo("infra/plans/db.yaml");
    }

    @Test
    void aTextThatStaysAsItWasIsNoNewVersion() throws Exception {
        git.create("blueprints/still.yaml", GOOD.formatted("Still")).push();
        git.create("blueprints/other.yaml", GOOD.formatted("Other")).push();
        assertThat(git.get("/blueprints/still/versions?repository_name=book")).hasSize(1);
    }

    @Test
    void anEarlierVersionCanStillBeRead() throws Exception {
        git.create("blueprints/told.yaml", GOOD.formatted("First words")).push();
        git.update("blueprints/told.yaml", GOOD.formatted("Second words")).push();
        var first = git.get("/blueprints/told/versions/1?repository_name=book");
        assertThat(first.path("yaml").asString()).contains("First words");
        assertThat(first.path("origin").asString()).isEqualTo("followed");
        assertThat(git.get("/blueprints/told").path("yaml").asString()).contains("Second words");
    }
}
