package dev.slipway.provider.gitlab.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.doctor.AppGrant;
import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Verdict;
import dev.slipway.doctor.Viewer;
import dev.slipway.kernel.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitLab tells of tokens, and of the applications they came from. */
class TokenChecksTest {
    private static final String SELF = "/personal_access_tokens/self";

    private final ScriptedLine gitlab = new ScriptedLine();

    @ParameterizedTest
    @CsvSource({
        "dana,false,personal access token 'laptop'",
        "project_7_bot_ab12,true,project access token 'laptop'",
        "group_3_bot_ab12,true,group access token 'laptop'"
    })
    void recognisesTheKindOfAToken(String username, boolean bot, String kind) {
        gitlab.say("/user", 200, "{\"id\":4,\"username\":\"%s\",\"bot\":%s}".formatted(username, bot));
        assertThat(examine(CheckId.TOKEN).evidence()).contains(kind + " of " + username);
    }

    @Test
    void recognisesAnOAuthToken() {
        gitlab.say("/oauth/token/info", 200, "{\"scope\":[\"read_api\"],\"expires_in\":7100,\"resource_owner_id\":4}");
        assertThat(examine(CheckId.TOKEN).evidence()).contains("OAuth token of dana");
        assertThat(examine(CheckId.SCOPES).verdict()).isEqualTo(Verdict.OK);
        assertThat(examine(CheckId.EXPIRY).verdict()).isEqualTo(Verdict.WARNING);
        gitlab.kind = Viewer.Kind.GRANT;
        assertThat(examine(CheckId.EXPIRY).evidence()).contains("118 more minutes and is refreshed by itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error_description\":\"Token is expired. You can either\"}|expired",
                "{\"error_description\":\"Token was revoked. You have to\"}|revoked",
                "{\"message\":\"401 Unauthorized\"}|not known there"
            })
    void saysWhyATokenIsNotAccepted(String body, String why) {
        gitlab.say("/user", 401, body).say(SELF, 401, body);
        var token = examine(CheckId.TOKEN);
        assertThat(token.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(token.evidence()).contains(why);
        assertThat(token.link()).endsWith("/-/user_settings/personal_access_tokens");
        assertThat(examine(CheckId.EXPIRY).verdict())
                .isEqualTo(why.equals("expired") ? Verdict.FAILED : Verdict.UNKNOWN);
    }

    @Test
    void tellsABlockedAccountFromATokenThatIsNoGood() {
        gitlab.say("/user", 403, "{\"message\":\"403 Forbidden - Your account has been blocked.\"}");
        var token = examine(CheckId.TOKEN);
        assertThat(token.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(token.action()).contains("administrator of GitLab");
        assertThat(token.ask()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"api\"]|OK|covers reading, cloning and webhooks",
                "[\"read_api\",\"read_repository\"]|OK|webhooks would take api",
                "[\"read_api\"]|OK|webhooks would take api",
                "[\"read_repository\"]|FAILED|clones only",
                "[\"read_user\",\"openid\"]|FAILED|Missing: read_api",
                "[]|FAILED|no scope"
            })
    void knowsWhatScopesAreGoodFor(String scopes, Verdict verdict, String words) {
        gitlab.say(SELF, 200, "{\"scopes\":" + scopes + ",\"expires_at\":null,\"user_id\":4}");
        assertThat(examine(CheckId.SCOPES).verdict()).isEqualTo(verdict);
        assertThat(examine(CheckId.SCOPES).evidence()).contains(words);
    }

    @Test
    void readsMissingScopesFromARefusalWhereGitLabTellsNoScopes() {
        String refusal = "{\"error\":\"insufficient_scope\",\"scope\":\"api read_api read_user\"}";
        gitlab.say(SELF, 404, "{\"error\":\"404 Not Found\"}").say("/user", 403, refusal);
        assertThat(examine(CheckId.SCOPES).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(examine(CheckId.SCOPES).evidence()).contains("one of these would do: api read_api read_user");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01,OK,in 190 days",
        "2026-12-20,WARNING,in 27 days",
        "2026-11-24,WARNING,in 1 day.",
        "2026-11-23,FAILED,which is over",
        "someday,UNKNOWN,no date"
    })
    void countsTheDaysThatATokenHasLeft(String date, Verdict verdict, String words) {
        gitlab.say(SELF, 200, "{\"scopes\":[\"api\"],\"expires_at\":\"" + date + "\",\"user_id\":4}");
        assertThat(examine(CheckId.EXPIRY).verdict()).isEqualTo(verdict);
        assertThat(examine(CheckId.EXPIRY).evidence()).contains(words);
    }

    @Test
    void countsByTheClockOfTheHost() {
        gitlab.say(SELF, 200, "{\"scopes\":[\"api\"],\"expires_at\":\"2026-11-25\",\"user_id\":4}")
                .hostTime(ScriptedLine.NOW.plusSeconds(86_400));
        assertThat(examine(CheckId.EXPIRY).evidence()).contains("in 1 day.");
    }

    @Test
    void asksTheHostAboutTheTokenOfAnApplication() {
        gitlab.say("/oauth/token/info", 200, "{\"scope\":[\"read_api\"],\"expires_in\":7100}");
        assertThat(application(List.of("read_api")).verdict()).isEqualTo(Verdict.OK);
        var lacking = application(List.of("read_api", "read_repository"));
        assertThat(lacking.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(lacking.evidence()).contains("Missing: read_repository");
        assertThat(lacking.ask()).isNotNull();
    }

    @Test
    void takesApiForEverythingThatReads() {
        gitlab.say("/oauth/token/info", 200, "{\"scope\":[\"api\"],\"expires_in\":7100}");
        assertThat(application(List.of("read_api", "read_repository")).verdict())
                .isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @CsvSource({"400,FAILED", "401,FAILED", "502,UNKNOWN"})
    void doesNotTakeATroubleOfTheHostForARevokedApplication(int status, Verdict verdict) {
        gitlab.say("/oauth/token/info", status, "{\"error\":\"invalid_request\"}");
        assertThat(application(List.of("read_api")).verdict()).isEqualTo(verdict);
    }

    @Test
    void tellsAnApplicationThatWasNeverAuthorizedFromOneThatIsNoMore() {
        var viewer = new Viewer(Viewer.Kind.TOKEN, Secret.of("t"), "oauth2", "the token given", null);
        var never = AppGrant.none("repositories application", "Not yet", List.of(), "/auth");
        assertThat(gitlab.examine(CheckId.REPOSITORY_APP, viewer, never).verdict())
                .isEqualTo(Verdict.UNKNOWN);
        var ended = new AppGrant("repositories application", null, "It was revoked", true, List.of(), "/auth");
        assertThat(gitlab.examine(CheckId.REPOSITORY_APP, viewer, ended).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void saysWhyThereIsNoTokenToLookWith() {
        var lack = new Viewer.Lack(true, "It was revoked there.", "Authorize Slipway", "/auth/repositories");
        var viewer = new Viewer(Viewer.Kind.GRANT, null, "oauth2", "your own grant", lack);
        var grant = AppGrant.none("repositories application", "Not yet", List.of(), "/auth");
        assertThat(gitlab.examine(CheckId.TOKEN, viewer, grant).verdict()).isEqualTo(Verdict.FAILED);
        gitlab.say(ScriptedLine.PROJECT, 404, "{\"message\":\"404 Project Not Found\"}");
        for (var check : List.of(CheckId.SCOPES, CheckId.EXPIRY, CheckId.PROJECT, CheckId.ROLE, CheckId.WEBHOOK)) {
            assertThat(gitlab.examine(check, viewer, grant).verdict())
                    .as(check.label())
                    .isEqualTo(Verdict.UNKNOWN);
        }
    }

    private Finding application(List<String> wanted) {
        var viewer = new Viewer(Viewer.Kind.GRANT, Secret.of("t"), "oauth2", "your own grant", null);
        var grant = new AppGrant("repositories application", Secret.of("t"), null, false, wanted, "/auth");
        return gitlab.examine(CheckId.REPOSITORY_APP, viewer, grant);
    }

    private Finding examine(CheckId check) {
        return gitlab.examine(check);
    }
}
