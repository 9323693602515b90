package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.WorkOutcome.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformMessagesTest {
    private final TerraformMessages messages = new TerraformMessages();

    @Test
    void diagnosticsReadAsInATerminal() {
        assertThat(messages.read("""
                {"@level":"error","@message":"Error: No value","type":"diagnostic","diagnostic":{"severity":"error",\
                "summary":"No value","detail":"It is not set.","range":{"filename":"main.tf","start":{"line":7}},\
                "snippet":{"code":"variable \\"name\\" {}"},"address":"a.b"}}"""))
                .containsExactly(
                        "Error: No value",
                        "  on main.tf line 7, with a.b:",
                        "    variable \"name\" {}",
                        "  It is not set.");
        assertThat(messages.errors()).hasSize(1);
    }

    @Test
    void creationsAreRememberedAndOutputsNotShown() {
        messages.read(
                "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"type\":\"version\",\"terraform\":\"1.11.4\"}");
        messages.read(hook("apply_start", "create", "a.b[\\\"k\\\"]"));
        messages.read(hook("apply_start", "delete", "a.c"));
        messages.read(hook("apply_complete", "delete", "a.c"));
        assertThat(messages.read("{\"@level\":\"info\",\"@message\":\"Outputs: 3\",\"type\":\"outputs\"}"))
                .isEmpty();
        assertThat(messages.creating()).containsExactly("a.b[\"k\"]");
        assertThat(messages.completed()).isEqualTo(1);
        assertThat(messages.version()).isEqualTo("1.11.4");
    }

    @Test
    void takesSilenceOnAFullDiskForWhatItIs() {
        assertThat(new TerraformFailure("Terraform", "apply", messages, true)
                        .told()
                        .summary())
                .contains("The disk that the run works on is full");
        assertThat(new TerraformFailure("Terraform", "apply", messages, false)
                        .told()
                        .summary())
                .contains("it gave no reason");
        messages.read("Error: Unsupported argument");
        assertThat(new TerraformFailure("Terraform", "apply", messages, true)
                        .told()
                        .summary())
                .as("what it says itself counts more")
                .contains("Unsupported argument");
    }

    @Test
    void tellsTheOutputsOnlyWhenAllHaveTheirValues() {
        assertThat(messages.outputs()).isEmpty();
        messages.read(outputs("\"a\":{\"sensitive\":false,\"action\":\"create\"}"));
        assertThat(messages.outputs()).as("those of a plan").isEmpty();
        String told = "\"a\":{\"sensitive\":false,\"type\":\"string\",\"value\":\"x\"},"
                + "\"b\":{\"sensitive\":false,\"type\":[\"list\",\"number\"],\"value\":[1, 2]}";
        messages.read(outputs(told));
        assertThat(messages.outputs().orElseThrow())
                .containsExactly(new Output("a", "x", false), new Output("b", "[1,2]", false));
        messages.read(outputs(told + ",\"s\":{\"sensitive\":true,\"type\":\"string\"}"));
        assertThat(messages.outputs()).as("one of them is sensitive").isEmpty();
        messages.read(outputs(""));
        assertThat(messages.outputs()).hasValue(List.of());
    }

    private static String outputs(String members) {
        return "{\"@level\":\"info\",\"@message\":\"Outputs\",\"type\":\"outputs\",\"outputs\":{" + members + "}}";
    }

    private static String hook(String type, String action, String address) {
        return "{\"@level\":\"info\",\"@message\":\"m\",\"type\":\"" + type + "\",\"hook\":{\"resource\":{\"addr\":\""
                + address + "\"},\"action\":\"" + action + "\"}}";
    }

    @Test
    void plainTextLosesItsFrameAndIsKeptFromTheFirstErrorOn() {
        assertThat(messages.read("Initializing…")).containsExactly("Initializing…");
        assertThat(messages.read("╷")).isEmpty();
        assertThat(messages.read("│ Error: Bad")).containsExactly("Error: Bad");
        assertThat(messages.read("│ because")).containsExactly("because");
        assertThat(messages.plainErrors()).containsExactly("Error: Bad", "because");
        assertThat(messages.read("{\"@level\" broken")).containsExactly("{\"@level\" broken");
    }
}
