package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.agent.watch.Stage;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Stopped;
import dev.slipway.agent.watch.Watch;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommandTest {
    private static final Map<String, String> ENVIRONMENT = GitEnvironment.of(System.getenv(), Set.of("https"));

    private static GitCommand git(String... arguments) {
        return new GitCommand(ENVIRONMENT, Duration.ofSeconds(20)).arguments(arguments);
    }

    /** An alias that is a shell command, which is how Git can be made to do anything. */
    private static GitCommand shell(Duration limit, String script) {
        return new GitCommand(ENVIRONMENT, limit).arguments("-c", "alias.do=!" + script + " #", "do");
    }

    @Test
    void inputIsFedAndOutputIsGiven() {
        assertThat(git("hash-object", "--stdin").input("hello\n").text().strip())
                .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    @Test
    void largeInputAndOutputDoNotBlockEachOther() {
        String text = "0123456789abcdef\n".repeat(60_000);
        assertThat(shell(Duration.ofSeconds(20), "cat").input(text).text()).isEqualTo(text);
    }

    @Test
    void inputThatNobodyReadsDoesNotHurt() {
        assertThat(git("--version").input("x".repeat(1_000_000)).text()).startsWith("git version");
    }

    @Test
    void longComplaintsDoNotBlock() {
        assertThatThrownBy(() -> shell(Duration.ofSeconds(20), "yes complaint | head -c 1000000 >&2; exit 3")
                        .bytes())
                .isInstanceOf(GitException.class)
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage())).hasSizeLessThan(700));
    }

    @Test
    void commandThatTakesTooLongIsEndedAndSaysSo() {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> shell(Duration.ofMillis(200), "sleep 60").bytes())
                .asInstanceOf(type(GitException.class))
                .satisfies(thrown -> assertThat(thrown.failure()).isEqualTo(GitFailure.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void commandThatHangsIsKilledWhenWhoeverWatchesStopsIt(@TempDir Path temp) throws Exception {
        Path sign = temp.resolve("sign");
        var watch = new Watch(Step.FETCHING);
        var hanging = CompletableFuture.supplyAsync(
                () -> watch.during(() -> shell(Duration.ofMinutes(5), "echo $$ > " + sign + "; sleep 300")
                        .text()));
        await(() -> Files.exists(sign) && Files.size(sign) > 0);
        long shell = Long.parseLong(Files.readString(sign).strip());
        watch.stop();
        assertThatThrownBy(() -> hanging.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Stopped.class);
        await(() -> ProcessHandle.of(shell).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void tellsHowFarAFetchIs() {
        var watch = new Watch(Step.LISTING);
        var said = new GitErrors(new ByteArrayInputStream("""
                        remote: Counting objects: 100% (9/9), done.
                        Receiving objects:  44% (4/9)\rReceiving objects: 100% (9/9), done.
                        fatal: broken
                        """.getBytes(StandardCharsets.UTF_8)), Optional.of(watch))
                .read();
        assertThat(said).isEqualTo("fatal: broken\n");
        assertThat(watch.stage()).isEqualTo(new Stage(Step.FETCHING, 9, 9, null));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void credentialsOfOneHostAreShownToNoOther() {
        var all = GitEnvironment.with(ENVIRONMENT, "https://git.example.org:8443/a/b.git", new Credentials("u", "p"));
        assertThat(all)
                .containsEntry("SLIPWAY_GIT_PASSWORD", "p")
                .containsValue("credential.https://git.example.org:8443.helper");
        assertThat(fill(all, "git.example.org:8443")).contains("password=p");
        assertThat(fill(all, "evil.example.org")).doesNotContain("password=p");
    }

    @Test
    void goesTheWayThatItIsTold() {
        var route = new GitRoute(
                "git.example.org:443:192.0.2.1", "-----BEGIN CERTIFICATE-----", "http://proxy.example:3128");
        var there = route.during(() -> GitEnvironment.with(ENVIRONMENT, "https://git.example.org/a/b.git", null));
        assertThat(there)
                .containsValue("http.curloptResolve")
                .containsValue("git.example.org:443:192.0.2.1")
                .containsValue("http.sslCAInfo")
                .containsValue("http.proxy")
                .containsValue("http://proxy.example:3128");
        assertThat(GitEnvironment.with(ENVIRONMENT, "https://git.example.org/a/b.git", null))
                .isEqualTo(ENVIRONMENT);
        assertThat(GitRoute.usual().during(() -> GitEnvironment.with(ENVIRONMENT, "https://x.example/a.git", null)))
                .isEqualTo(ENVIRONMENT);
    }

    @Test
    void connectsToTheCheckedAddressAndAsksNoNameServer() {
        var route = new GitRoute("git.invalid:1:127.0.0.1", null, null);
        assertThatThrownBy(() -> route.during(() -> new GitCommand(
                                GitEnvironment.with(
                                        GitEnvironment.of(System.getenv(), Set.of("http")),
                                        "http://git.invalid:1/a",
                                        null),
                                Duration.ofSeconds(20))
                        .arguments("ls-remote", "http://git.invalid:1/a")
                        .text()))
                .hasMessageContaining("git.invalid")
                .hasMessageNotContaining("resolve host");
    }

    private static String fill(Map<String, String> environment, String host) {
        return new GitCommand(environment, Duration.ofSeconds(20))
                .arguments("credential", "fill")
                .input("protocol=https\nhost=" + host + "\n\n")
                .text();
    }

    @Test
    void nothingOfTheMachineIsInherited() {
        var environment = GitEnvironment.of(
                Map.of(
                        "PATH", "/bin",
                        "GIT_DIR", "/x",
                        "GIT_SSH_COMMAND", "evil",
                        "HOME", "/home/me",
                        "HTTPS_PROXY", "http://proxy"),
                Set.of("https"));
        assertThat(environment)
                .containsEntry("PATH", "/bin")
                .containsEntry("HTTPS_PROXY", "http://proxy")
                .containsEntry("HOME", "/nonexistent")
                .containsEntry("GIT_ALLOW_PROTOCOL", "https")
                .containsEntry("GIT_TERMINAL_PROMPT", "0")
                .doesNotContainKeys("GIT_DIR", "GIT_SSH_COMMAND");
    }

    @Test
    void moreOutputThanIsReadIsToldAndEndsTheCommand() {
        assertThatThrownBy(() ->
                        shell(Duration.ofSeconds(60), "yes").atMost(100_000).bytes())
                .isInstanceOf(GitException.class)
                .hasMessageContaining("more than 100000 bytes");
        assertThat(shell(Duration.ofSeconds(20), "head -c 1000 /dev/zero")
                        .atMost(1000)
                        .bytes())
                .hasSize(1000);
    }
}
