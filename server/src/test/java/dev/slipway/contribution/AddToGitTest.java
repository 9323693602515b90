package dev.slipway.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored blueprint on its way to GitLab, and every door on that way that can be closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddToGitTest {
    private static final String NEWER = "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}\n";
    private Harbor harbor;

    @BeforeAll
    void start() throws Exception {
        harbor = new Harbor();
        harbor.blueprint("network");
        harbor.authorized("dana");
    }

    @AfterEach
    void mend() throws Exception {
        harbor.noFaults();
    }

    @AfterAll
    void stop() throws Exception {
        harbor.close();
    }

    @Test
    void proposesWhatMostPeopleWant() throws Exception {
        var draft = harbor.draft(harbor.authorized("dana"), "network");
        assertThat(draft.path("repository_name").asString()).isEqualTo("net");
        assertThat(draft.path("file_path").asString()).isEqualTo("blueprints/network.yaml");
        assertThat(draft.path("title").asString()).isEqualTo("Add the blueprint network");
        assertThat(draft.path("description").asString()).contains(harbor.world.url() + "/team/blueprints/network");
        var net = draft.path("repositories")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("net"))
                .findFirst()
                .orElseThrow();
        assertThat(net.path("branch").asString()).isEqualTo("main");
        assertThat(net.path("obstacle").isNull()).isTrue();
    }

    @Test
    void opensAMergeRequestInThePersonsOwnName() throws Exception {
        harbor.blueprint("first");
        var made = harbor.added(harbor.authorized("dana"), "first", Map.of());
        assertThat(made.path("state").asString()).isEqualTo("opened");
        assertThat(made.path("branch").asString()).isEqualTo("slipway/blueprint-first");
        String iid = made.path("reference").asString().substring(1);
        var request = harbor.gitlab("GET", "terraform", "/merge_requests/" + iid, Map.of());
        assertThat(request.path("web_url")).isEqualTo(made.path("web_url"));
        assertThat(request.path("author").path("username").asString()).isEqualTo("dana");
        assertThat(request.path("target_branch").asString()).isEqualTo("main");
        var diffs = harbor.gitlab("GET", "terraform", "/merge_requests/" + iid + "/diffs", Map.of());
        assertThat(diffs.findValuesAsString("new_path")).containsExactly("blueprints/first.yaml");
        var commit = harbor.gitlab("GET", "terraform", "/merge_requests/" + iid + "/commits", Map.of());
        assertThat(commit).hasSize(1);
        assertThat(commit.path(0).path("author_name").asString()).isEqualTo("Dana Whitfield");
        assertThat(harbor.file("terraform", "blueprints/first.yaml", "slipway/blueprint-first"))
                .contains("spec_version: 2");
    }

    @Test
    void bringsAnEditOfAFileThatLiesInTheRepositoryAlready() throws Exception {
        var dana = harbor.authorized("dana");
        String name = "trial-platform?net";
        String there = harbor.file("terraform", "blueprints/trial-platform.yaml", "main");
        var draft = harbor.draft(dana, name);
        assertThat(draft.path("file_path").asString()).isEqualTo("blueprints/trial-platform.yaml");
        assertThat(draft.path("title").asString()).isEqualTo("Change the blueprint trial-platform");
        assertThat(draft.path("repositories").findValuesAsString("name")).containsExactly("net");

        assertThat(harbor.added(dana, name, Map.of("yaml", there, "based_on", "1"))
                        .path("state")
                        .asString())
                .isEqualTo("nothing_to_do");
        var made = harbor.added(dana, name, Map.of("yaml", there + "# one\n", "based_on", "1"));
        assertThat(made.path("state").asString()).isEqualTo("opened");
        assertThat(made.path("message").asString()).contains("changes blueprints/trial-platform.yaml");
        assertThat(harbor.file(
                        "terraform",
                        "blueprints/trial-platform.yaml",
                        made.path("branch").asString()))
                .endsWith("# one\n");
        assertThat(harbor.added(dana, name, Map.of("yaml", there + "# two\n", "based_on", "1"))
                        .path("message")
                        .asString())
                .contains("changes this file already, to another text");
        assertThat(harbor.file("terraform", "blueprints/trial-platform.yaml", "main"))
                .isEqualTo(there);
    }

    @Test
    void undoesNothingThatSomebodyPushedMeanwhile() throws Exception {
        var dana = harbor.authorized("dana");
        String path = "blueprints/pushed.yaml";
        String text = "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}\n";
        harbor.push("create", path, text);
        harbor.scan("net");
        harbor.push("update", path, text + "# by somebody else\n");
        assertThat(harbor.refused(dana, "pushed?net", Map.of("yaml", text + "# mine\n", "based_on", "1")))
                .startsWith("CONFLICT")
                .contains("was changed by somebody else");
    }

    @Test
    void bringsNoTextThatIsEmptyOrHasErrorsOrIsNotTheStoredOne() throws Exception {
        var dana = harbor.authorized("dana");
        String name = "trial-platform?net";
        assertThat(harbor.refused(dana, name, Map.of("yaml", "x: 1")))
                .contains("Say which version of the blueprint the text was made from");
        assertThat(harbor.refused(dana, name, Map.of("based_on", "1")))
                .contains("Give the text that the file is to have");
        assertThat(harbor.refused(dana, name, Map.of("based_on", "9", "yaml", "x: 1")))
                .startsWith("NOT_FOUND");
        String wrong = "spec_version: 2\ngrains: {web: {kind: no}}\n";
        assertThat(harbor.refused(dana, name, Map.of("based_on", "1", "yaml", wrong)))
                .startsWith("INVALID_BLUEPRINT\nLine 2: ");
        assertThat(harbor.refused(dana, "network", Map.of("yaml", "x: 1"))).contains("Save the text first");
    }

    @Test
    void leadsToTheMergeRequestThatIsOpenAlreadyAndMakesANewOneOnceItIsClosed() throws Exception {
        var dana = harbor.authorized("dana");
        harbor.blueprint("again");
        var first = harbor.added(dana, "again", Map.of());
        var second = harbor.added(dana, "again", Map.of());
        assertThat(second.path("state").asString()).isEqualTo("open_already");
        assertThat(second.path("web_url")).isEqualTo(first.path("web_url"));
        assertThat(second.path("message").asString()).endsWith("brings this file already.");
        var elsewhere = harbor.added(dana, "again", Map.of("file_path", "blueprints/more/again.yml"));
        assertThat(elsewhere.path("branch").asString()).isEqualTo("slipway/blueprint-again-2");
        String iid = first.path("reference").asString().substring(1);
        harbor.gitlab("PUT", "terraform", "/merge_requests/" + iid, Map.of("state_event", "close"));
        var third = harbor.added(dana, "again", Map.of());
        assertThat(third.path("state").asString()).isEqualTo("opened");
        assertThat(third.path("branch").asString()).isEqualTo("slipway/blueprint-again-3");
    }

    @Test
    void givesTheOpenMergeRequestTheNewerTextUnlessSomebodyChangedItThere() throws Exception {
        var dana = harbor.authorized("dana");
        harbor.blueprint("newer");
        var first = harbor.added(dana, "newer", Map.of());
        harbor.edit("newer", NEWER);
        var updated = harbor.added(dana, "newer", Map.of());
        assertThat(updated.path("state").asString()).isEqualTo("updated");
        assertThat(updated.path("web_url")).isEqualTo(first.path("web_url"));
        assertThat(updated.path("message").asString()).contains("now brings this one, version 2");
        assertThat(harbor.file("terraform", "blueprints/newer.yaml", "slipway/blueprint-newer"))
                .isEqualTo(NEWER);
        var again = harbor.added(dana, "newer", Map.of());
        assertThat(again.path("state").asString()).isEqualTo("open_already");

        var review = commit("slipway/blueprint-newer", "update", "newer", "reviewed: true\n");
        harbor.gitlab("POST", "terraform", "/repository/commits", review);
        var kept = harbor.added(dana, "newer", Map.of());
        assertThat(kept.path("state").asString()).isEqualTo("open_already");
        assertThat(kept.path("message").asString()).contains("somebody changed there", "Merge or close it");
        assertThat(harbor.file("terraform", "blueprints/newer.yaml", "slipway/blueprint-newer"))
                .isEqualTo("reviewed: true\n");
    }

    @Test
    void changesAFileThatIsThereAndMakesNothingWhereItIsTheSame() throws Exception {
        var dana = harbor.authorized("dana");
        harbor.blueprint("kept");
        var made = harbor.added(dana, "kept", Map.of());
        String text = harbor.file(
                "terraform", "blueprints/kept.yaml", made.path("branch").asString());
        harbor.gitlab("POST", "no-assets", "/repository/commits", commit("main", "create", "kept", text));
        var same = harbor.added(dana, "kept", Map.of("repository_name", "book"));
        assertThat(same.path("state").asString()).isEqualTo("nothing_to_do");
        assertThat(same.path("web_url").asString()).endsWith("/-/blob/main/blueprints/kept.yaml");
        assertThat(harbor.hasBranch("no-assets", "slipway/blueprint-kept")).isFalse();
        harbor.gitlab("POST", "no-assets", "/repository/commits", commit("main", "update", "kept", "older: true\n"));
        var changed = harbor.added(dana, "kept", Map.of("repository_name", "book"));
        assertThat(changed.path("message").asString()).contains("changes blueprints/kept.yaml");
        assertThat(harbor.file("no-assets", "blueprints/kept.yaml", "slipway/blueprint-kept"))
                .isEqualTo(text);
    }

    private static Map<String, ?> commit(String branch, String action, String blueprint, String text) {
        return Map.of(
                "branch",
                branch,
                "commit_message",
                "Keep it",
                "actions",
                List.of(Map.of("action", action, "file_path", "blueprints/" + blueprint + ".yaml", "content", text)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "file_path, main.tf, lie in blueprints/",
                "file_path, blueprints/x.json, end in .yaml or .yml",
                "file_path, blueprints/../x.yaml, no . or ..",
                "file_path, blueprints//x.yaml, no empty parts",
                "file_path, blueprints/.yaml, end in .yaml or .yml",
                "file_path, blueprints/.git/x.yaml, .git",
                "target_branch, nowhere, has no branch 'nowhere'",
                "repository_name, nothing, no repository named",
                "title, 'a\u0007b', one line",
            })
    void refusesWhatCannotBe(String field, String value, String why) throws Exception {
        assertThat(harbor.refused(harbor.authorized("dana"), "network", Map.of(field, value)))
                .contains(why);
    }

    @Test
    void sendsThoseToTheConsentPageWhoHaveNotAuthorized() throws Exception {
        assertThat(harbor.refused(harbor.arrived("olga"), "network", Map.of()))
                .startsWith("NOT_AUTHORIZED_AT_PROVIDER")
                .contains("in your own name", "you have not authorized Slipway there yet")
                .contains("/auth/repositories?provider=", "&return_to=%2Fteam%2Fblueprints%2Fnetwork");
        var targets = harbor.draft(harbor.arrived("olga"), "network").path("repositories");
        assertThat(targets.path(0).path("obstacle").path("link").asString()).startsWith("/auth/repositories");
    }

    @Test
    void saysWhoseTurnItIsWhereSlipwayMayOnlyRead() throws Exception {
        harbor.access("read_only");
        var marek = harbor.authorized("marek");
        assertThat(harbor.refused(marek, "network", Map.of()))
                .startsWith("NOT_AUTHORIZED_AT_PROVIDER")
                .contains("covers only read_api and read_repository", "takes the scope api", "ticks that scope")
                .endsWith("/account/git-hosts");
        harbor.access("full");
        assertThat(harbor.refused(marek, "network", Map.of()))
                .contains("takes the scope api", "authorize it again", "/auth/repositories?provider=");
        harbor.authorize("marek");
        harbor.blueprint("widened");
        assertThat(harbor.added(marek, "widened", Map.of()).path("state").asString())
                .isEqualTo("opened");
    }

    @Test
    void believesGitLabMoreThanItsOwnRecordOfTheScopes() throws Exception {
        harbor.fault(Map.of(
                "method", "POST",
                "route", "/api/v4/projects/:id/repository/commits",
                "status", 403,
                "content_type", "application/json",
                "body", "{\"error\":\"insufficient_scope\",\"scope\":\"api\"}"));
        assertThat(harbor.refused(harbor.authorized("dana"), "network", Map.of()))
                .startsWith("NOT_AUTHORIZED_AT_PROVIDER")
                .contains("takes the scope api", "authorize it again");
    }

    @Test
    void sendsThoseToAMaintainerWhoseRoleIsTooLow() throws Exception {
        assertThat(harbor.refused(harbor.authorized("rosa"), "network", Map.of()))
                .startsWith("PROVIDER_ACCESS_TOO_LOW")
                .contains("at least the role Developer", "Ask a Maintainer")
                .endsWith("/acme/platform/landing-zone/-/project_members");
        assertThat(harbor.refused(harbor.authorized("gus"), "network", Map.of()))
                .contains("may not read its code", "role Developer")
                .endsWith("/-/project_members");
        assertThat(harbor.refused(harbor.authorized("oscar"), "network", Map.of()))
                .startsWith("PROJECT_NOT_FOUND")
                .contains("is gone, or you are not a member of it")
                .endsWith("/acme/platform/landing-zone");
    }

    @Test
    void saysThatAProjectIsArchivedOrGone() throws Exception {
        var dana = harbor.authorized("dana");
        harbor.connect("passing", "broken");
        harbor.gitlab("POST", "broken", "/archive", Map.of());
        assertThat(harbor.refused(dana, "network", Map.of("repository_name", "passing")))
                .startsWith("WRONG_STATE")
                .contains("is archived", "unarchive it")
                .endsWith("/edit#js-project-advanced-settings");
        harbor.gitlab("DELETE", "broken", "", Map.of());
        harbor.gitlab(
                "DELETE", "broken", "?permanently_remove=true&full_path=acme/platform/work-in-progress", Map.of());
        assertThat(harbor.refused(dana, "network", Map.of("repository_name", "passing")))
                .startsWith("PROJECT_NOT_FOUND");
    }

    @Test
    void takesTheBranchBackWhereNoMergeRequestCanBeMade() throws Exception {
        harbor.blueprint("alone");
        harbor.fault(Map.of(
                "method", "POST",
                "route", "/api/v4/projects/:id/merge_requests",
                "status", 403,
                "content_type", "application/json",
                "body", "{\"message\":\"403 Forbidden\"}"));
        assertThat(harbor.refused(harbor.authorized("dana"), "alone", Map.of()))
                .startsWith("PROVIDER_ACCESS_TOO_LOW")
                .contains("merge requests are turned off there")
                .endsWith("/edit");
        assertThat(harbor.hasBranch("terraform", "slipway/blueprint-alone")).isFalse();
    }

    @Test
    void namesTheBranchThatItCouldNotTakeBack() throws Exception {
        harbor.blueprint("left");
        harbor.fault(Map.of(
                "method", "POST",
                "route", "/api/v4/projects/:id/merge_requests",
                "status", 409,
                "content_type", "application/json",
                "body", "{\"message\":[\"No\"]}"));
        harbor.fault(Map.of("method", "DELETE", "status", 502, "content_type", "text/html"));
        assertThat(harbor.refused(harbor.authorized("dana"), "left", Map.of()))
                .startsWith("CONFLICT")
                .contains(
                        "does not take the merge request", "branch slipway/blueprint-left was made and is still there")
                .endsWith("/-/branches");
    }

    @Test
    void findsTheMergeRequestThatWasMadeAlthoughTheAnswerWasLost() throws Exception {
        harbor.blueprint("lost");
        harbor.fault(Map.of("method", "POST", "route", "/api/v4/projects/:id/merge_requests", "truncate", true));
        var made = harbor.added(harbor.authorized("dana"), "lost", Map.of());
        assertThat(made.path("state").asString()).isEqualTo("opened");
        assertThat(made.path("web_url").asString()).contains("/-/merge_requests/");
    }

    @Test
    void saysThatABranchMayHaveBeenMadeWhereGitLabDidNotAnswer() throws Exception {
        harbor.blueprint("maybe");
        harbor.fault(Map.of("method", "POST", "route", "/api/v4/projects/:id/repository/commits", "truncate", true));
        assertThat(harbor.refused(harbor.authorized("dana"), "maybe", Map.of()))
                .contains("The branch slipway/blueprint-maybe may have been made")
                .endsWith("/-/branches");
    }

    @Test
    void passesOnWhatGitLabHasAgainstTheCommit() throws Exception {
        harbor.blueprint("ruled");
        harbor.fault(Map.of(
                "method", "POST",
                "route", "/api/v4/projects/:id/repository/commits",
                "status", 400,
                "content_type", "application/json",
                "body", "{\"message\":\"Branch name does not follow the pattern\"}"));
        assertThat(harbor.refused(harbor.authorized("dana"), "ruled", Map.of()))
                .startsWith("CONFLICT")
                .contains("Branch name does not follow the pattern", "Nothing was changed");
    }

    @Test
    void makesOneMergeRequestOfTwoPressesAtTheSameMoment() throws Exception {
        var dana = harbor.authorized("dana");
        harbor.blueprint("pressed");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = List.of(
                    threads.submit(() -> harbor.added(dana, "pressed", Map.of())),
                    threads.submit(() -> harbor.added(dana, "pressed", Map.of())));
            assertThat(presses.getFirst().get().path("web_url"))
                    .isEqualTo(presses.getLast().get().path("web_url"));
        }
        assertThat(harbor.hasBranch("terraform", "slipway/blueprint-pressed-2")).isFalse();
    }

    @Test
    void takesTheNextBranchWhereSomebodyTookTheName() throws Exception {
        harbor.blueprint("claimed");
        harbor.gitlab(
                "POST",
                "terraform",
                "/repository/branches",
                Map.of("branch", "slipway/blueprint-claimed", "ref", "main"));
        assertThat(harbor.added(harbor.authorized("dana"), "claimed", Map.of())
                        .path("branch")
                        .asString())
                .isEqualTo("slipway/blueprint-claimed-2");
    }

    @Test
    void asksForWhatThePersonTyped() throws Exception {
        harbor.blueprint("typed");
        var made = harbor.added(
                harbor.authorized("dana"),
                "typed",
                Map.of(
                        "title", "Our network",
                        "description", "First line\n\n* second",
                        "file_path", " blueprints/net/typed.yml "));
        assertThat(made.path("file_path").asString()).isEqualTo("blueprints/net/typed.yml");
        String iid = made.path("reference").asString().substring(1);
        var request = harbor.gitlab("GET", "terraform", "/merge_requests/" + iid, Map.of());
        assertThat(request.path("title").asString()).isEqualTo("Our network");
        assertThat(request.path("description").asString()).isEqualTo("First line\n\n* second");
    }

    @Test
    void namesAllThatIsWrongWithAFormAtOnce() throws Exception {
        var answer = harbor.add(
                harbor.authorized("dana"),
                "network",
                Map.of("file_path", "x", "title", "t".repeat(300), "target_branch", "b".repeat(300)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"file_path\"", "\"field\":\"title\"", "\"field\":\"target_branch\"");
    }

    @Test
    void knowsOnlyBlueprintsThatAreStoredHere() throws Exception {
        assertThat(harbor.refused(harbor.authorized("dana"), "nothing", Map.of()))
                .startsWith("BLUEPRINT_NOT_FOUND");
    }
}
