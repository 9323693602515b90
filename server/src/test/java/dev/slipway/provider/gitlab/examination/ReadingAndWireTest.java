package dev.slipway.provider.gitlab.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Verdict;
import dev.slipway.outbound.Handshake;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading files, hooks, limits, clocks and certificates. */
class ReadingAndWireTest {
    private static final String TREE = ScriptedLine.PROJECT + "/repository/tree?per_page=100";
    private static final String HOOKS = ScriptedLine.PROJECT + "/hooks?per_page=100";
    private static final String OURS = "{\"id\":9,\"url\":\"https://slipway.example/hooks/x\",\"alert_status\":\"%s\"}";

    private final ScriptedLine gitlab = new ScriptedLine();

    @Test
    void readsTheListAndASmallFileOfIt() {
        assertThat(gitlab.examine(CheckId.READ_TREE).evidence()).contains("2 entries at the top, the first is src");
        assertThat(gitlab.examine(CheckId.READ_FILE).evidence())
                .contains("files/main.tf?ref=HEAD")
                .contains("120 bytes");
    }

    @Test
    void asksEachAddressOnce() {
        gitlab.examine(CheckId.READ_FILE);
        assertThat(gitlab.counts.values()).allMatch(count -> count == 1);
    }

    @Test
    void readsAFileEvenWhereTheListIsRefused() {
        gitlab.say(TREE, 403, "{\"error\":\"insufficient_scope\",\"scope\":\"api read_api\"}")
                .say(ScriptedLine.PROJECT + "/repository/files/README.md?ref=HEAD", 200, "{\"size\":5}");
        assertThat(gitlab.examine(CheckId.READ_TREE).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(gitlab.examine(CheckId.READ_FILE).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void takesTheAbsenceOfAFileForTheRightToReadIt() {
        gitlab.say(TREE, 200, "[{\"type\":\"tree\",\"path\":\"src\"}]")
                .say(
                        ScriptedLine.PROJECT + "/repository/files/README.md?ref=HEAD",
                        404,
                        "{\"message\":\"404 File Not Found\"}");
        assertThat(gitlab.examine(CheckId.READ_FILE).verdict()).isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|{\"message\":\"403 Forbidden\"}|FAILED|Reporter",
                "404|{\"message\":\"404 Project Not Found\"}|FAILED|not a member",
                "401|{\"message\":\"401 Unauthorized\"}|FAILED|not accepted",
                "403|{\"message\":\"403 Forbidden - Your account has been blocked.\"}|FAILED|do nothing",
                "503|{\"message\":\"503\"}|UNKNOWN|fault of its own"
            })
    void saysWhyTheListCannotBeRead(int status, String body, Verdict verdict, String words) {
        gitlab.say(TREE, status, body);
        assertThat(gitlab.examine(CheckId.READ_TREE).verdict()).isEqualTo(verdict);
        assertThat(gitlab.examine(CheckId.READ_TREE).evidence()).contains(words);
    }

    @Test
    void tellsAnEmptyProjectFromAMissingOne() {
        gitlab.project("{\"empty_repo\":true}").say(TREE, 404, "{\"message\":\"404 Tree Not Found\"}");
        assertThat(gitlab.examine(CheckId.READ_TREE).action()).isEqualTo("Push a first commit");
    }

    @Test
    void saysThatAHookTakesAMaintainer() {
        assertThat(hook().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(hook().evidence()).contains("takes Maintainer (40)").contains("asks for news now and then");
    }

    @Test
    void saysThatAHookCouldBeMade() {
        gitlab.say(HOOKS, 200, "[{\"id\":1,\"url\":\"https://else.example\"}]");
        assertThat(hook().verdict()).isEqualTo(Verdict.OK);
        gitlab.connected = true;
        assertThat(hook().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(hook().link()).endsWith("/acme/team/web/-/hooks");
    }

    @Test
    void saysThatAHookTakesTheScopeApi() {
        gitlab.say(HOOKS, 200, "[]")
                .say("/personal_access_tokens/self", 200, "{\"scopes\":[\"read_api\"],\"user_id\":4}");
        assertThat(hook().verdict()).isEqualTo(Verdict.WARNING);
        assertThat(hook().evidence()).contains("scope api");
    }

    @ParameterizedTest
    @CsvSource({"disabled,FAILED", "temporarily_disabled,FAILED", "executable,WARNING"})
    void noticesAHookThatGitLabSwitchedOff(String status, Verdict verdict) {
        gitlab.say(HOOKS, 200, "[" + OURS.formatted(status) + "]");
        assertThat(hook().verdict()).isEqualTo(verdict);
        assertThat(hook().action()).contains("test");
    }

    @Test
    void isContentWithAHookThatDelivers() {
        gitlab.arrived = "the last delivery arrived 3 minutes ago";
        gitlab.say(HOOKS, 200, "[" + OURS.formatted("executable") + "]");
        assertThat(hook().evidence()).endsWith("switched on; the last delivery arrived 3 minutes ago.");
    }

    @ParameterizedTest
    @CsvSource({"1900,OK", "100,WARNING"})
    void readsHowManyCallsAreLeft(String left, Verdict verdict) {
        gitlab.say(
                "/user",
                200,
                "application/json",
                "{\"id\":4}",
                Map.of("ratelimit-remaining", left, "ratelimit-limit", "2000"));
        var rate = gitlab.examine(CheckId.RATE_LIMIT);
        assertThat(rate.verdict()).isEqualTo(verdict);
        assertThat(rate.evidence()).contains(left + " of 2000");
    }

    @Test
    void saysHowLongToWaitWhenThrottled() {
        gitlab.say(TREE, 429, "text/plain", "Retry later", Map.of("retry-after", "42"));
        var rate = gitlab.examine(CheckId.RATE_LIMIT);
        assertThat(rate.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(rate.action()).startsWith("Wait 42 s");
    }

    @ParameterizedTest
    @CsvSource({"0,OK,our time", "20,OK,20 s ahead", "-90,WARNING,90 s behind", "900,FAILED,900 s ahead"})
    void comparesTheClocks(long seconds, Verdict verdict, String words) {
        gitlab.hostTime(ScriptedLine.NOW.plusSeconds(seconds));
        var clock = gitlab.examine(CheckId.CLOCK);
        assertThat(clock.verdict()).isEqualTo(verdict);
        assertThat(clock.evidence()).contains(words);
    }

    @Test
    void knowsNothingOfAHostThatDoesNotAnswer() {
        gitlab.silent();
        for (var check : CheckId.values()) {
            if (check != CheckId.CLONE && check != CheckId.CERTIFICATE) {
                assertThat(gitlab.examine(check).verdict()).as(check.label()).isEqualTo(Verdict.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9999,OK,plain HTTP on this very machine",
        "http://192.0.2.1,WARNING,for everybody to read"
    })
    void warnsOfPlainHttpAcrossANetwork(String base, Verdict verdict, String words) {
        gitlab.base = URI.create(base);
        assertThat(gitlab.examine(CheckId.CERTIFICATE).verdict()).isEqualTo(verdict);
        assertThat(gitlab.examine(CheckId.CERTIFICATE).evidence()).contains(words);
    }

    @Test
    void looksAtTheCertificate() {
        gitlab.base = URI.create("https://gitlab.example");
        gitlab.handshake = shaken(Duration.ofDays(60), null);
        assertThat(gitlab.examine(CheckId.CERTIFICATE).verdict()).isEqualTo(Verdict.OK);
        gitlab.handshake = shaken(Duration.ofDays(3), null);
        assertThat(gitlab.examine(CheckId.CERTIFICATE).verdict()).isEqualTo(Verdict.WARNING);
        gitlab.handshake = shaken(Duration.ofDays(60), "unable to find valid certification path");
        assertThat(gitlab.examine(CheckId.CERTIFICATE).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(gitlab.examine(CheckId.CERTIFICATE).evidence()).contains("not trusted");
    }

    private static Handshake shaken(Duration left, @org.jspecify.annotations.Nullable String distrust) {
        var ends = Instant.now().plus(left).plusSeconds(60);
        return new Handshake("CN=gitlab.example", "CN=authority", ends, "00", "TLSv1.3", distrust);
    }

    private Finding hook() {
        return gitlab.examine(CheckId.WEBHOOK);
    }
}
