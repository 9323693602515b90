package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.GrainWork.SourceCode;
import dev.slipway.wire.work.HostRoute;
import dev.slipway.wire.work.WorkOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong has a readable end. */
class AgentBadInputTest extends AgentTestCase {
    private WorkOutcome.Failed failure(String module, Map<String, String> inputs) {
        startAgent();
        String id = server.order(stage.terraform(Action.DEPLOY, stage.module(module), inputs));
        return (WorkOutcome.Failed) server.outcome(id);
    }

    @Test
    void fetchesTheCodeTheWayItIsTold() {
        startAgent();
        var good = stage.module("");
        var route = new HostRoute(null, "http://127.0.0.1:1");
        var id = server.order(stage.terraform(
                Action.DEPLOY, new SourceCode(good.url(), good.commit(), ".", null, null, route), Map.of()));
        assertThat(((WorkOutcome.Failed) server.outcome(id)).summary()).contains("cannot be fetched");
    }

    @Test
    void syntaxErrorIsToldWithItsPlace() {
        var failed = failure("resource \"terraform_data\" \"a\" {\n  input = \n}\n", Map.of());
        assertThat(failed.summary()).startsWith("Terraform init failed: ");
        assertThat(failed.detail()).contains("main.tf line 2");
    }

    @Test
    void variableWithoutValueIsNamed() {
        var failed = failure("variable \"region\" {}\nresource \"terraform_data\" \"a\" {}\n", Map.of());
        assertThat(failed.summary()).contains("No value for required variable").contains("'region'");
    }

    @Test
    void inputThatTheModuleDoesNotDeclareIsNamedWithThoseItDoes() {
        var failed = failure("variable \"region\" {}\n", Map.of("regoin", "x"));
        assertThat(failed.summary()).contains("'regoin'").contains("'region'");
    }

    @Test
    void applyThatFailsHalfWayTellsWhatWasMadeAndKeepsItsState() {
        var failed = failure("""
                resource "terraform_data" "good" {}
                resource "terraform_data" "bad" {
                  depends_on = [terraform_data.good]
                  provisioner "local-exec" { command = "echo broken >&2; exit 3" }
                }
                """, Map.of());
        assertThat(failed.summary())
                .startsWith("Terraform apply failed: local-exec provisioner error")
                .contains("1 change was made before");
        assertThat(failed.detail()).contains("exit status 3");
        assertThat(server.state().newest()).contains("\"name\": \"good\"");
        assertThat(failed.leftBehind()).isEmpty();
        assertThat(failed.toolVersion()).isEqualTo("1.11.4");
    }

    @Test
    void fullDiskIsCalledThat() {
        var failed = failure("""
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "dd if=/dev/zero of=/dev/full count=1" }
                }
                """, Map.of());
        assertThat(failed.summary()).contains("disk").contains("full").contains("Make room");
    }

    @Test
    void missingProgramIsNamedAndTerraformNeverStandsInForOpenTofu() {
        startAgent(stage.config().withPrograms(Map.of("tofu", Path.of("/nonexistent/tofu"))));
        var source = stage.module("resource \"terraform_data\" \"a\" {}\n");
        String id = server.order(stage.work("opentofu", Action.DEPLOY, source, Map.of(), "{}", List.of()));
        assertThat(server.outcome(id))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary())
                                .contains("'tofu' is not installed")
                                .contains("opentofu.org"));
        await(() -> !Files.exists(run(id)));
    }

    @Test
    void commitThatIsNotThereAndPathThatIsNotThereAreTold() {
        startAgent();
        var good = stage.module("resource \"terraform_data\" \"a\" {}\n");
        String lost = server.order(stage.terraform(
                Action.DEPLOY, new SourceCode(good.url(), "a".repeat(40), ".", null, null, null), Map.of()));
        assertThat(((WorkOutcome.Failed) server.outcome(lost)).summary()).contains("a".repeat(40));
        String nowhere = server.order(stage.terraform(
                Action.DEPLOY, new SourceCode(good.url(), good.commit(), "modules/x", null, null, null), Map.of()));
        assertThat(((WorkOutcome.Failed) server.outcome(nowhere)).summary()).contains("modules/x");
    }

    @Test
    void variableThatCannotBeOneIsRefused() {
        startAgent();
        var work = stage.echo(Map.of());
        String id = server.order(new dev.slipway.wire.work.GrainWork(
                "e",
                "E",
                "s",
                "o",
                "g",
                "echo",
                work.action(),
                null,
                Map.of(),
                Map.of("a-b", "x"),
                "{}",
                null,
                List.of(),
                9));
        assertThat(((WorkOutcome.Failed) server.outcome(id)).summary()).contains("'a-b'");
    }
}
