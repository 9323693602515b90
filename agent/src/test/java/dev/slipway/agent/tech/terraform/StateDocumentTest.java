package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.wire.work.WorkOutcome.Output;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StateDocumentTest {
    private static StateDocument state(String text) {
        return StateDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void outputsAreTextOrJsonAndKeepTheirFlag() {
        assertThat(state("""
                {"version": 4, "outputs": {
                  "text": {"value": "plain \\"x\\"", "type": "string"},
                  "number": {"value": 1.50, "type": "number"},
                  "big": {"value": 123456789012345678901234567890, "type": "number"},
                  "flag": {"value": false, "type": "bool"},
                  "list": {"value": ["a", 1, null], "type": ["tuple", []]},
                  "map": {"value": {"k": {"n": []}}, "sensitive": true},
                  "none": {"value": null, "type": "string"}}}""").outputs())
                .containsExactly(
                        new Output("text", "plain \"x\"", false),
                        new Output("number", "1.5", false),
                        new Output("big", "123456789012345678901234567890", false),
                        new Output("flag", "false", false),
                        new Output("list", "[\"a\",1,null]", false),
                        new Output("map", "{\"k\":{\"n\":[]}}", true),
                        new Output("none", "null", false));
    }

    @Test
    void addressesAreWrittenTheWayTerraformWritesThem() {
        assertThat(state("""
                {"resources": [
                  {"mode": "managed", "type": "t", "name": "one", "instances": [{}]},
                  {"mode": "managed", "type": "t", "name": "counted", "instances": [{"index_key": 0}, {"index_key": 1}]},
                  {"mode": "managed", "type": "t", "name": "each", "instances": [{"index_key": "a b"}, {"index_key": "q\\"q"}]},
                  {"module": "module.m[\\"x\\"].module.n", "mode": "managed", "type": "t", "name": "in", "instances": [{}]},
                  {"mode": "data", "type": "t", "name": "read", "instances": [{}]},
                  {"mode": "managed", "type": "t", "name": "gone", "instances": []},
                  {"mode": "managed", "type": "t", "name": "old", "instances": [{"deposed": "1"}, {"index_key": null}]}
                ]}""").addresses())
                .containsExactly(
                        "t.one",
                        "t.counted[0]",
                        "t.counted[1]",
                        "t.each[\"a b\"]",
                        "t.each[\"q\\\"q\"]",
                        "module.m[\"x\"].module.n.t.in",
                        "t.old");
    }

    @Test
    void emptyStateHasNothing() {
        var empty = state("{}");
        assertThat(empty.outputs()).isEmpty();
        assertThat(empty.addresses()).isEmpty();
        assertThat(empty.lineage()).isEmpty();
        assertThat(empty.serial()).isEqualTo(-1);
    }

    @Test
    void whatIsNoStateIsRefused() {
        assertThatThrownBy(() -> state("{\"version\": 4, ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state("<html>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printedFormHasNoValues() {
        assertThat(state("{\"lineage\": \"l\", \"serial\": 3, \"outputs\": {\"a\": {\"value\": \"s3cret\"}}}"))
                .hasToString("StateDocument[l 3]");
    }
}
