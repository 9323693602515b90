package dev.slipway.tfstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StateDocumentTest {
    private static final String REPEATED = """
            {"version":4,"outputs":{"url":{"value":"https://example.com","type":"string"}},
             "resources":[{"mode":"managed","type":"terraform_data","name":"vault","instances":[{
               "attributes":{"id":"7","input":{"value":"sesame-open","type":"string"},"output":{"value":"sesame-open","type":"string"},"note":"a string"},
               "sensitive_attributes":[[{"type":"get_attr","value":"input"}]]}]}]}""";

    @Test
    void masksASensitiveValueAlsoWhereTheProviderRepeatsItUnmarked() {
        assertThat(attributes(REPEATED))
                .containsEntry("input", "***")
                .containsEntry("output", "***")
                .containsEntry("id", "7")
                .containsEntry("note", "a string");
    }

    @Test
    void masksWhatASensitiveOutputGivesAway() {
        assertThat(attributes("""
                        {"outputs":{"key":{"value":{"a":["sesame-open"]},"sensitive":true}},
                         "resources":[{"mode":"managed","type":"t","name":"n","instances":[{"attributes":{"text":"it is sesame-open","size":3}}]}]}""")).containsEntry("text", "***").containsEntry("size", "3");
    }

    @Test
    void masksByNameWhereOlderStatesMarkNothing() {
        assertThat(attributes("""
                        {"resources":[{"mode":"managed","type":"t","name":"n","instances":[{"attributes":{"admin_password":"x","region":"north"}}]}]}""")).containsEntry("admin_password", "***").containsEntry("region", "north");
    }

    @Test
    void doesNotPrintWhatItFound() {
        assertThat(StateSecrets.of(new JsonMapper().readTree(REPEATED)))
                .asString()
                .doesNotContain("sesame");
    }

    private static Map<String, String> attributes(String state) {
        return StateDocument.resources(new JsonMapper().readTree(state))
                .getFirst()
                .attributes();
    }
}
