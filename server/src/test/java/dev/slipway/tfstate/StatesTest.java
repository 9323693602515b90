package dev.slipway.tfstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.execution.ExecutionRoom;
import dev.slipway.execution.Run;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.LeasedOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** States: versions, locks and who reaches them. */
class StatesTest {
    private static final StateKey KEY = new StateKey("env", "net");

    private final ExecutionRoom execution = new ExecutionRoom();
    private final States states = new StatesFixture(execution).states;

    @AfterEach
    void close() {
        execution.close();
    }

    @Test
    void keepsEveryVersionAndGivesTheNewest() {
        var run = run(begin());
        states.write(KEY, run, null, "{\"serial\": 1}");
        states.write(KEY, run, null, "{\"serial\": 2}");
        assertThat(states.newest(KEY)).contains(Secret.of("{\"serial\": 2}"));
        states.delete(KEY, run);
        assertThat(states.newest(KEY)).isEmpty();
        assertThat(execution
                        .database
                        .client()
                        .sql("select version from terraform_state order by version")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusesASecondLockOfTheSameRunAndShowsTheFirst() {
        var run = run(begin());
        assertThat(states.lock(KEY, run, "one", "{\"ID\": \"one\"}")).isEmpty();
        assertThat(states.lock(KEY, run, "one", "{\"ID\": \"one\"}")).isEmpty();
        assertThat(states.lock(KEY, run, "two", "{\"ID\": \"two\"}")).contains("{\"ID\": \"one\"}");
        assertRefused(() -> states.write(KEY, run, "two", "{}"));
        assertRefused(() -> states.unlock(KEY, run, "two"));
        states.write(KEY, run, "one", "{}");
        states.unlock(KEY, run, "one");
        assertThat(states.lock(KEY, run, "two", "{\"ID\": \"two\"}")).isEmpty();
    }

    @Test
    void unlockWithoutANameLeavesTheLockOfARunUnderWay() {
        var mine = begin();
        var other = begin();
        states.lock(KEY, run(mine), "one", "{}");
        assertRefused(() -> states.unlock(KEY, run(other), ""));
        assertRefused(() -> states.unlock(KEY, run(mine), ""));
        execution.end(mine, ExecutionRoom.done());
        states.unlock(KEY, run(other), "");
        assertThat(states.lock(KEY, run(other), "two", "{}")).isEmpty();
    }

    @Test
    void takesOverTheLockOfAnEarlierLeaseOfTheSameOrder() {
        var before = begin();
        states.lock(KEY, run(before), "one", "{}");
        execution.beat(before, 0);
        var after = execution.lease("one", before.id()).getFirst();
        assertThat(states.lock(KEY, run(after), "two", "{}")).isEmpty();
    }

    @Test
    void takesOverTheLockOfAnOrderThatEnded() {
        var first = begin();
        states.lock(KEY, run(first), "one", "{}");
        var second = begin();
        assertThat(states.lock(KEY, run(second), "two", "{}")).isPresent();
        execution.end(first, ExecutionRoom.done());
        assertThat(states.lock(KEY, run(second), "two", "{}")).isEmpty();
    }

    @Test
    void opensOnlyToARunUnderWay() {
        var draft = execution.orders.draft();
        execution.orders.place(draft, "env/net", execution.agents.named("built-in"), ExecutionRoom.work("env/net"));
        String id = draft.id().toString();
        assertThat(execution.orders.run(id, draft.runToken())).isEmpty();
        var order = execution.lease("one").getFirst();
        assertThat(execution.orders.run(id, draft.runToken())).isPresent();
        assertThat(execution.orders.run(id, Secret.of("guess"))).isEmpty();
        assertThat(execution.orders.run("not an id", draft.runToken())).isEmpty();
        execution.end(order, ExecutionRoom.done());
        assertThat(execution.orders.run(id, draft.runToken())).isEmpty();
    }

    @Test
    void tellsResourcesWithTheirSensitiveAttributesMasked() {
        states.write(KEY, run(begin()), null, """
                {"version": 4, "resources": [
                  {"mode": "data", "type": "aws_ami", "name": "a", "instances": [{"attributes": {}}]},
                  {"module": "module.db", "mode": "managed", "type": "aws_db_instance", "name": "main", "provider": "p",
                   "instances": [{"index_key": 0, "attributes": {"id": "db-1", "password": "geheim", "size": 5, "url": "x://u:p@h"},
                     "sensitive_attributes": [[{"type": "get_attr", "value": "url"}]], "dependencies": ["aws_vpc.main"]}]}]}""");
        assertThat(states.resources(KEY)).singleElement().satisfies(resource -> {
            assertThat(resource.address()).isEqualTo("module.db.aws_db_instance.main[0]");
            assertThat(resource.attributes())
                    .containsEntry("id", "db-1")
                    .containsEntry("size", "5")
                    .containsEntry("password", "***")
                    .containsEntry("url", "***");
            assertThat(resource.dependsOn()).containsExactly("aws_vpc.main");
        });
    }

    private LeasedOrder begin() {
        execution.place("env/net");
        return execution.lease("one").getFirst();
    }

    private static Run run(LeasedOrder order) {
        return new Run(ExecutionRoom.id(order), "env/net", order.fence());
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.STATE_LOCKED));
    }
}
