package dev.slipway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryWorkTest {
    @TempDir
    private Path folder;

    private HookRoom room;
    private Webhook hook;
    private String first;

    @BeforeEach
    void open() {
        room = new HookRoom(folder);
        first = room.commit();
        hook = room.connected("infra");
        room.events.clear();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void bringsThePushedCommitInBeforeOthersHearOfIt() {
        String second = room.commit();
        room.deliver(hook, "push main " + first + " " + second);
        room.workOff(hook);
        assertThat(room.follower("infra").commit()).isEqualTo(second);
        assertThat(room.events).containsExactly(pushed("main", first, second, PushKind.ADVANCED));
    }

    @Test
    void tellsAPushOnceWhoeverTellsOfItFirst() {
        String second = room.commit();
        room.polling.poll(room.again(hook));
        room.deliver(hook, "push main " + first + " " + second, "key", "a");
        room.deliver(hook, "push main " + first + " " + second, "key", "b");
        room.workOff(hook);
        assertThat(room.events).hasSize(1);
    }

    @Test
    void doesNotTakeATestForAPush() {
        room.deliver(hook, "push main " + "0".repeat(39) + "1 " + first);
        room.workOff(hook);
        assertThat(room.events).isEmpty();
    }

    @Test
    void endsAtTheHeadWhateverTheOrderInWhichPushesAreTold() {
        String second = room.commit();
        String third = room.commit();
        room.deliver(hook, "push main " + second + " " + third, "key", "b");
        room.deliver(hook, "push main " + first + " " + second, "key", "a");
        room.workOff(hook);
        assertThat(room.follower("infra").commit()).isEqualTo(third);
    }

    @Test
    void namesARewrittenANewAndADeletedBranch() {
        String second = room.commit();
        room.deliver(hook, "push main " + first + " " + second, "key", "1");
        room.workOff(hook);
        room.git.git("reset", "--quiet", "--hard", first);
        String other = room.commit();
        room.deliver(hook, "push main " + second + " " + other, "key", "2");
        room.deliver(hook, "push topic - " + other, "key", "3");
        room.deliver(hook, "push topic " + other + " -", "key", "4");
        room.workOff(hook);
        assertThat(room.follower("infra").commit()).isEqualTo(other);
        assertThat(room.events.subList(1, room.events.size()))
                .containsExactly(
                        pushed("main", second, other, PushKind.REWRITTEN),
                        pushed("topic", null, other, PushKind.CREATED),
                        pushed("topic", other, null, PushKind.DELETED));
    }

    @Test
    void tellsOfTagsMergeRequestsAndNotes() {
        room.deliver(hook, "tag v1 " + first, "key", "1");
        room.deliver(hook, "tag v1 " + first, "key", "2");
        room.deliver(hook, "tag v1 -", "key", "3");
        room.deliver(hook, "request Title", "key", "4");
        room.deliver(hook, "note Hello", "key", "5");
        room.deliver(hook, "other", "key", "6");
        room.workOff(hook);
        assertThat(room.events)
                .hasSize(4)
                .hasOnlyElementsOfTypes(TagPushed.class, MergeRequestChanged.class, NoteWritten.class);
        assertThat(room.events.getFirst())
                .isEqualTo(new TagPushed(
                        hook.provider(),
                        hook.project(),
                        List.of(room.follower("infra").id()),
                        "v1",
                        first,
                        "ada"));
    }

    @Test
    void putsAsideWhatMakesNoSenseAndGoesOn() {
        String second = room.commit();
        room.deliver(hook, "nonsense", "key", "1");
        room.deliver(hook, "push main " + first + " " + second, "key", "2");
        room.workOff(hook);
        assertThat(room.deliveries.waiting(hook.id(), 10)).isEmpty();
        assertThat(room.follower("infra").commit()).isEqualTo(second);
    }

    @Test
    void takesUpWhatAKilledProcessLeft() {
        room.deliver(hook, "push main " + first + " " + room.commit());
        assertThat(room.deliveries.claim(room.now(), room.now().plusSeconds(60), 10))
                .containsExactly(hook.id());
        assertThat(room.deliveries.claim(room.now(), room.now().plusSeconds(60), 10))
                .isEmpty();
        room.step(Duration.ofSeconds(61));
        assertThat(room.deliveries.claim(room.now(), room.now().plusSeconds(60), 10))
                .containsExactly(hook.id());
        room.work.work(hook.id());
        assertThat(room.deliveries.claim(room.now(), room.now().plusSeconds(60), 10))
                .isEmpty();
    }

    @Test
    void leavesAHostThatIsDownToTheConnectionWhichSaysSo() {
        room.repositories.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "No answer"));
        room.deliver(hook, "push main " + first + " " + "a".repeat(40));
        room.workOff(hook);
        assertThat(room.deliveries.waiting(hook.id(), 10)).isEmpty();
        assertThat(room.follower("infra").works()).isFalse();
    }

    @Test
    void asksOftenWithoutAHookSeldomBesideOneAndSlowerWhenTheHostFails() {
        var now = room.now();
        assertThat(room.timing.nextPoll(HookState.ACTIVE, null)).isEqualTo(now.plusSeconds(600));
        assertThat(room.timing.nextPoll(HookState.SILENT, null)).isEqualTo(now.plusSeconds(60));
        assertThat(room.timing.nextPoll(HookState.IMPOSSIBLE, now)).isEqualTo(now.plusSeconds(15));
        assertThat(room.timing.retry(0, null)).isEqualTo(now.plusSeconds(15));
        assertThat(room.timing.retry(20, null)).isEqualTo(now.plusSeconds(1800));
        assertThat(room.timing.retry(0, now.plusSeconds(99))).isEqualTo(now.plusSeconds(99));
        room.repositories.hostFailsWith(new Problem(ErrorCode.PROVIDER_FAILED, "Busy"));
        room.step(Duration.ofMinutes(20));
        room.polling.poll(10);
        assertThat(room.again(hook).pollAttempts()).isEqualTo(1);
        assertThat(room.follower("infra").works()).isTrue();
    }

    private CommitPushed pushed(String branch, @Nullable String before, @Nullable String after, PushKind kind) {
        return new CommitPushed(
                hook.provider(),
                hook.project(),
                List.of(room.follower("infra").id()),
                branch,
                before,
                after,
                kind,
                "ada");
    }
}
