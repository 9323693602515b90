package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.fake.FakeServer;
import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.GrainWork.SourceCode;
import dev.slipway.wire.work.WorkOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order waits, and the token that it was placed with is renewed meanwhile: the agent asks what opens the code now. */
class AgentLoginTest extends AgentTestCase {
    @Test
    void asksForTheLoginThatIsGoodNow() {
        startAgent();
        server.giveLogin(new CodeLogin("oauth2", FakeServer.GOOD));
        assertThat(outcome("glpat-stale")).isInstanceOf(WorkOutcome.Succeeded.class);
    }

    @Test
    void asksNobodyWhileTheLoginOfTheOrderIsGood() {
        startAgent();
        assertThat(outcome(FakeServer.GOOD)).isInstanceOf(WorkOutcome.Succeeded.class);
    }

    @Test
    void saysThatTheCodeIsClosedWhenThereIsNoOther() {
        startAgent();
        assertThat(outcome("glpat-stale"))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary())
                                .contains("refuses the connection's access")
                                .contains("Authorize"));
    }

    @Test
    void waitsForAHostThatIsDownForAMoment() {
        startAgent();
        server.failLogins(3);
        server.giveLogin(new CodeLogin("oauth2", FakeServer.GOOD));
        assertThat(outcome("glpat-stale")).isInstanceOf(WorkOutcome.Succeeded.class);
    }

    @Test
    void asksOnceOnly() {
        startAgent();
        server.giveLogin(new CodeLogin("oauth2", "glpat-stale-too"));
        assertThat(outcome("glpat-stale"))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary() + failed.detail()).doesNotContain("glpat-"));
    }

    private WorkOutcome outcome(String password) {
        var open = stage.module("resource \"terraform_data\" \"a\" {}\n");
        var closed =
                new SourceCode(open.url().replace("/git/", "/closed/"), open.commit(), ".", "oauth2", password, null);
        return server.outcome(server.order(stage.terraform(Action.DEPLOY, closed, Map.of())));
    }
}
