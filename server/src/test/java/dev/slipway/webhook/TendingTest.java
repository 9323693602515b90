package dev.slipway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.RepositoryRoom;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TendingTest {
    @TempDir
    private Path folder;

    private HookRoom room;

    @BeforeEach
    void open() {
        room = new HookRoom(folder);
        room.commit();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void makesOneHookForAProjectHoweverManyConnectionsItHas() {
        var hook = room.connected("infra");
        assertThat(hook.state()).isEqualTo(HookState.ACTIVE);
        assertThat(hook.address()).isEqualTo("https://slipway.example/api/webhooks/gitlab/" + hook.id());
        assertThat(room.host.calls).containsExactly("list", "create", "test 1");
        var wish = Objects.requireNonNull(room.host.wishes.get("1"));
        assertThat(wish.token().reveal()).hasSizeGreaterThan(40);
        assertThat(wish.signingToken().reveal()).startsWith("whsec_").hasSize(50);
        assertThat(wish.toString()).doesNotContain(wish.token().reveal());
        room.tending.now(hook, false);
        assertThat(room.host.calls).containsExactly("list", "create", "test 1", "list");
        assertThat(room.webhooks.of(room.follower("infra").id())).containsExactly("1");
    }

    @Test
    void makesADeletedHookAnewAndReplacesStrangersAtOurAddress() {
        var hook = room.connected("infra");
        room.host.hooks.remove("1");
        room.host.put("77", "https://slipway.example/api/webhooks/gitlab/left-behind", true);
        room.host.put("78", "https://elsewhere.example/hook", true);
        room.tending.now(room.again(hook), false);
        assertThat(room.host.hooks).containsOnlyKeys("78", "2");
        assertThat(room.again(hook).hostId()).isEqualTo("2");
    }

    @Test
    void followsThePublicAddress() {
        var hook = room.connected("infra");
        room.publicUrl = URI.create("https://new.example");
        room.tending.now(room.again(hook), false);
        assertThat(Objects.requireNonNull(room.host.hooks.get("1")).address())
                .startsWith("https://new.example/api/webhooks/gitlab/");
        assertThat(room.again(hook).address()).startsWith("https://new.example/");
    }

    @Test
    void switchesADisabledHookOnByATestAndSaysSoWhenThatFails() {
        var hook = room.connected("infra");
        room.host.put("1", String.valueOf(hook.address()), false);
        room.host.testFails = "connection refused";
        room.tending.now(room.again(hook), false);
        assertThat(room.again(hook).state()).isEqualTo(HookState.DISABLED);
        assertThat(room.again(hook).standing().why()).contains("switched the hook off", "connection refused");
        assertThat(room.again(hook).standing().link()).endsWith("/hooks/1");
        room.host.testFails = null;
        room.tending.now(room.again(hook), false);
        assertThat(room.again(hook).standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void saysThatATestDidNotArrive() {
        room.host.testFails = "no route to host";
        var hook = room.connected("infra");
        assertThat(hook.state()).isEqualTo(HookState.SILENT);
        assertThat(hook.standing().why()).contains("no route to host", "https://slipway.example/");
    }

    @Test
    void saysWhatIsMissingWhereNoHookMayBeMadeAndTriesAgainWithANewGrant() {
        room.refuse(
                new Problem(ErrorCode.PROVIDER_ACCESS_TOO_LOW, "Maintainer it takes").withAction("Ask", "https://x"));
        var hook = room.connected("infra");
        assertThat(hook.standing())
                .isEqualTo(new Standing(HookState.IMPOSSIBLE, "Maintainer it takes", "Ask", "https://x"));
        room.host.refusal = null;
        room.tending.tend(10);
        assertThat(room.again(hook).state()).isEqualTo(HookState.IMPOSSIBLE);
        room.store.tryAgain(hook.provider(), room.now());
        room.tending.tend(10);
        assertThat(room.again(hook).state()).isEqualTo(HookState.ACTIVE);
    }

    @Test
    void leavesEverythingAsItIsWhileTheHostIsDown() {
        var hook = room.connected("infra");
        room.refuse(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "No answer"));
        assertThatThrownBy(() -> room.tending.now(room.again(hook), false)).isInstanceOf(Problem.class);
        assertThat(room.again(hook).state()).isEqualTo(HookState.ACTIVE);
        assertThat(room.again(hook).hostId()).isEqualTo("1");
        assertThat(room.again(hook).checkAttempts()).isEqualTo(1);
    }

    @Test
    void callsAHookSilentThatDidNotTellOfACommitUntilItTells() {
        var hook = room.connected("infra");
        String commit = room.commit();
        room.polling.poll(room.again(hook));
        assertThat(room.follower("infra").commit()).isEqualTo(commit);
        assertThat(room.again(hook).missedCommit()).isEqualTo(commit);
        room.step(Timing.GRACE.plusSeconds(10));
        room.tending.tend(10);
        assertThat(room.again(hook).state()).isEqualTo(HookState.SILENT);
        assertThat(room.again(hook).standing().why()).contains(commit);
        room.deliver(hook, "other");
        assertThat(room.again(hook).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(room.again(hook).missed()).isNull();
    }

    @Test
    void takesATestThatArrivesForAnEndOfSilence() {
        var hook = room.connected("infra");
        room.commit();
        room.polling.poll(room.again(hook));
        room.step(Timing.GRACE.plusSeconds(10));
        room.host.onTest = () -> room.deliver(hook, "other");
        room.tending.tend(10);
        assertThat(room.again(hook).state()).isEqualTo(HookState.ACTIVE);
    }

    @Test
    void removesTheHookWithTheLastConnectionAlsoWhenTheHostIsDownJustThen() {
        var hook = room.connected("infra");
        var first = room.follower("infra");
        room.refuse(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "No answer"));
        room.disconnecting(first);
        assertThat(room.store.find(hook.id())).isEmpty();
        room.removals.tend(10);
        assertThat(room.host.hooks).containsKey("1");
        room.host.refusal = null;
        room.step(Duration.ofMinutes(5));
        room.removals.tend(10);
        assertThat(room.host.hooks).isEmpty();
        room.step(Duration.ofMinutes(5));
        room.host.calls.clear();
        room.removals.tend(10);
        assertThat(room.host.calls).isEmpty();
    }

    @Test
    void finishesWithARemovalThatTheHostRefusesForGood() {
        room.connected("infra");
        room.refuse(new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked"));
        room.disconnecting(room.follower("infra"));
        for (int i = 0; i < 8; i++) {
            room.removals.tend(10);
            room.step(Duration.ofHours(1));
        }
        assertThat(room.host.calls.stream().filter("remove 1"::equals).count()).isEqualTo(5);
    }

    @Test
    void findsProjectsThatNobodyLooksAfter() {
        var hook = room.hook(room.connect("infra"));
        room.store.delete(hook.id());
        room.missing.tend();
        assertThat(room.hook(room.follower("infra")).state()).isEqualTo(HookState.NONE);
    }

    @Test
    void asksSoonerWhileSomebodyLooksUnlessTheHookTells() {
        var hook = room.hook(room.connect("infra"));
        room.webhooks.looked(RepositoryRoom.SPACE, "infra");
        assertThat(room.again(hook).nextPoll()).isBefore(room.now().plusSeconds(5));
        assertThat(room.again(hook).looked()).isEqualTo(room.now());
        room.tending.tend(10);
        room.polling.poll(room.again(hook));
        room.step(Duration.ofMinutes(1));
        room.webhooks.looked(RepositoryRoom.SPACE, "infra");
        assertThat(room.again(hook).looked()).isEqualTo(room.now());
        assertThat(room.again(hook).nextPoll()).isAfterOrEqualTo(room.now());
    }

    @Test
    void showsHowItStandsAndRepairsOnDemand() {
        room.connect("infra");
        assertThat(room.webhooks.of(RepositoryRoom.SPACE, "infra").standing().state())
                .isEqualTo(HookState.NONE);
        room.webhooks.repair(RepositoryRoom.SPACE, "infra", true);
        var told = room.webhooks.of(RepositoryRoom.SPACE, "infra");
        assertThat(told.standing().state()).isEqualTo(HookState.ACTIVE);
        assertThat(told.hostId()).isEqualTo("1");
        assertThat(told).isEqualTo(room.webhooks.told(room.follower("infra").id()));
        room.store.delete(room.hook(room.follower("infra")).id());
        assertThatThrownBy(() -> room.webhooks.repair(RepositoryRoom.SPACE, "infra", false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.WRONG_STATE));
    }
}
