package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.fake.AgentStage;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import dev.slipway.wire.work.WorkOutcome.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real Terraform, driven by a whole agent. */
class AgentTerraformTest {
    private static final String MODULE = """
            variable "name" { type = string }
            variable "count_of" { default = 1 }
            resource "terraform_data" "thing" {
              input = var.name
              provisioner "local-exec" { command = "echo provisioned as $(id -u)" }
            }
            output "name" { value = terraform_data.thing.output }
            output "twice" { value = var.count_of * 2 }
            output "hidden" {
              value     = "s3cret"
              sensitive = true
            }
            """;

    private final AgentStage stage = AgentStage.open();
    private final Agent agent = new Agent(stage.config());

    @BeforeEach
    void start() {
        agent.start();
    }

    @AfterEach
    void stop() {
        agent.stop(Duration.ofSeconds(10));
        stage.close();
    }

    @Test
    void appliesTellsAndDestroys() throws Exception {
        var source = stage.module(MODULE);
        var server = stage.server();
        String id = server.order(stage.terraform(Action.DEPLOY, source, Map.of("name", "123", "count_of", "21")));

        assertThat(server.outcome(id))
                .isEqualTo(new WorkOutcome.Succeeded(
                        List.of(
                                new Output("hidden", "s3cret", true),
                                new Output("name", "123", false),
                                new Output("twice", "42", false)),
                        "1.11.4"));
        assertThat(server.lines(id)).anyMatch(line -> line.contains("terraform_data.thing: Creation complete"));
        if ("root".equals(System.getProperty("user.name"))) {
            assertThat(server.lines(id)).anyMatch(line -> line.contains("provisioned as 65534"));
        }
        assertThat(server.events(id)).extracting(WorkEvent::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(server.state().isLocked()).isFalse();
        awaitNoRuns();

        String end = server.order(stage.terraform(Action.DESTROY, source, Map.of("name", "123", "gone", "x")));
        assertThat(server.outcome(end)).isEqualTo(new WorkOutcome.Succeeded(List.of(), "1.11.4"));
        assertThat(server.state().newest()).contains("\"resources\": []");
    }

    private void awaitNoRuns() throws Exception {
        Path runs = stage.data().resolve("runs");
        var pause = new Pulse();
        while (true) {
            try (var left = Files.list(runs)) {
                if (left.findAny().isEmpty()) {
                    return;
                }
            }
            pause.await(Duration.ofMillis(5));
        }
    }
}
