package dev.slipway.provider.gitlab.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Verdict;
import dev.slipway.doctor.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitLab tells of a project and of the viewer's place in it. */
class PlaceChecksTest {
    private final ScriptedLine gitlab = new ScriptedLine();

    @Test
    void findsAnOrdinaryProject() {
        assertThat(project()).extracting(Finding::verdict).isEqualTo(Verdict.OK);
        assertThat(project().evidence())
                .isEqualTo("GET /api/v4/projects/acme%2Fteam%2Fweb answered 200: private project 7, acme/team/web.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"archived\":true}|WARNING|archived|/acme/team/web/edit",
                "{\"empty_repo\":true}|FAILED|empty|/acme/team/web",
                "{\"repository_access_level\":\"disabled\"}|FAILED|switched off|/acme/team/web/edit",
                "{\"marked_for_deletion_on\":\"2026-12-01\"}|WARNING|marked for deletion|/acme/team/web/edit",
                "{\"path_with_namespace\":\"acme/other/site\"}|WARNING|acme/other/site now|/acme/other/site"
            })
    void namesTheStateThatAProjectIsIn(String more, Verdict verdict, String words, String page) {
        gitlab.project(more);
        assertThat(project().verdict()).isEqualTo(verdict);
        assertThat(project().evidence()).contains(words);
        assertThat(project().link()).isEqualTo("http://127.0.0.1:9999" + page);
    }

    @Test
    void saysWhereItWasSentOnTo() {
        gitlab.sentOn(ScriptedLine.PROJECT, "/projects/7", """
                {"id":7,"path_with_namespace":"new/home","visibility":"private","default_branch":"main"}""");
        assertThat(project().evidence()).contains("after being sent on to /api/v4/projects/7");
    }

    @Test
    void pointsToTheNearestMembersPageThatCanBeSeen() {
        gitlab.say(ScriptedLine.PROJECT, 404, "{\"message\":\"404 Project Not Found\"}");
        assertThat(project().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(project().evidence()).contains("does not exist, or you are not a member");
        assertThat(project().link()).endsWith("/groups/acme/team/-/group_members");
        gitlab.say("/groups/acme%2Fteam?with_projects=false", 404, "{\"message\":\"404 Group Not Found\"}");
        assertThat(project().link()).endsWith("/groups/acme/-/group_members");
        gitlab.say("/groups/acme?with_projects=false", 404, "{\"message\":\"404 Group Not Found\"}");
        assertThat(project().link()).endsWith("/groups/acme/team/-/group_members");
        assertThat(project().ask()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"10,Guest", "15,Planner", "5,Minimal access"})
    void saysThatARoleSeesTheProjectButNotItsCode(int level, String name) {
        gitlab.member(ScriptedLine.PROJECT + "/members/all/4", level).project("{\"default_branch\":null}");
        var role = gitlab.examine(CheckId.ROLE);
        assertThat(role.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(role.evidence()).contains(name + " (" + level + ")").contains("takes Reporter (20)");
        assertThat(role.link()).isEqualTo("http://127.0.0.1:9999/acme/team/web/-/project_members");
    }

    @Test
    void namesThoseWhoCouldGiveTheRole() {
        gitlab.member(ScriptedLine.PROJECT + "/members/all/4", 10).project("{\"default_branch\":null}");
        gitlab.say(ScriptedLine.PROJECT + "/members/all?per_page=100", 200, """
                [{"name":"Olga","username":"olga","state":"active","access_level":50},
                 {"name":"Gone","username":"gone","state":"blocked","access_level":50},
                 {"name":"bot","username":"project_7_bot_ab","state":"active","access_level":40},
                 {"name":"Rosa","username":"rosa","state":"active","access_level":20}]""");
        var ask = gitlab.examine(CheckId.ROLE).ask();
        assertThat(ask).isNotNull();
        assertThat(ask.who()).isEqualTo("Olga (Owner)");
        assertThat(ask.what()).isEqualTo("the role Reporter in acme/team/web");
    }

    @Test
    void letsAGuestOfAPublicProjectPass() {
        gitlab.member(ScriptedLine.PROJECT + "/members/all/4", 10).project("{\"visibility\":\"public\"}");
        assertThat(gitlab.examine(CheckId.ROLE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void believesGitLabAndNotTheRoleWhereTheRepositoryIsRestricted() {
        gitlab.project("{\"default_branch\":null}");
        var role = gitlab.examine(CheckId.ROLE);
        assertThat(role.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(role.evidence()).contains("restricted");
    }

    @Test
    void tellsWhereAMembershipComesFrom() {
        assertThat(membership().evidence())
                .contains("Developer (30)")
                .contains("acme/team/web: not directly; acme/team: not directly; acme: Developer (30) directly.");
    }

    @Test
    void namesTheShareWhereNobodyIsADirectMember() {
        gitlab.say("/groups/acme/members/4", 404, "{\"message\":\"404 Not found\"}");
        gitlab.project("{\"shared_with_groups\":[{\"group_full_path\":\"partners\"}]}");
        assertThat(membership().verdict()).isEqualTo(Verdict.OK);
        assertThat(membership().evidence()).endsWith("; by a share with partners.");
    }

    @Test
    void warnsOfAnAccessThatHangsOnVisibilityAlone() {
        gitlab.say(ScriptedLine.PROJECT + "/members/all/4", 404, "{\"message\":\"404 Not found\"}");
        gitlab.project("{\"visibility\":\"internal\"}");
        assertThat(membership().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(gitlab.examine(CheckId.ROLE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void knowsNothingOfNobodysMemberships() {
        gitlab.kind = Viewer.Kind.NOBODY;
        assertThat(membership().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(gitlab.examine(CheckId.ROLE).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|application/json|{\"id\":7,\"path_wi|half a JSON document",
                "502|text/html|<html>|not GitLab's API",
                "500|application/json|{\"message\":\"500 Internal Server Error\"}|fault of its own",
                "429|text/plain|Retry later|asked less",
                "403|application/json|{\"message\":\"403 Forbidden - Your account has been blocked.\"}|do nothing there",
                "401|application/json|{\"error_description\":\"Token was revoked.\"}|not accepted",
                "403|application/json|{\"error\":\"insufficient_scope\",\"scope\":\"api read_api\"}|api read_api"
            })
    void neverTakesAFailureForAnAnswer(int status, String type, String body, String words) {
        gitlab.say(ScriptedLine.PROJECT, status, type, body, java.util.Map.of());
        for (var check : new CheckId[] {CheckId.PROJECT, CheckId.MEMBERSHIP, CheckId.ROLE}) {
            var finding = gitlab.examine(check);
            assertThat(finding.verdict()).as(check.label()).isEqualTo(Verdict.UNKNOWN);
            assertThat(finding.evidence()).contains(words).doesNotContain("glpat");
        }
    }

    private Finding project() {
        return gitlab.examine(CheckId.PROJECT);
    }

    private Finding membership() {
        return gitlab.examine(CheckId.MEMBERSHIP);
    }
}
