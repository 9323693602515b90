package dev.slipway.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is golden: kept in the repository, and any drift is seen. {@code ./dev api} writes it anew. */
class JsonSchemaTest {
    private static final Path GOLDEN = Path.of("..", "docs", "schema", "blueprint.schema.json");
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Grammar.schema());

    @Test
    void theSchemaInTheRepositoryIsTheOneTheServerGives() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, Grammar.schema());
        }
        assertThat(GOLDEN).as("written anew by ./dev api").hasContent(Grammar.schema());
    }

    @Test
    void everyKeyIsExplained() {
        var silent = new ArrayList<String>();
        properties(SCHEMA, silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void everyReferenceLeadsToADefinition() {
        for (JsonNode reference : SCHEMA.findValues("$ref")) {
            String name = reference.stringValue().substring("#/definitions/".length());
            assertThat(SCHEMA.at("/definitions/" + name).isObject()).as(name).isTrue();
        }
    }

    @Test
    void knowsWhichKeysBelongToWhichKind() {
        assertThat(specKeys("helm"))
                .contains("target-namespace", "values-files")
                .doesNotContain("backend", "region");
        assertThat(specKeys("cloudformation")).contains("region").doesNotContain("values-files");
        assertThat(texts(definition("spec-cloudformation").get("required"))).containsExactly("region");
        assertThat(texts(definition("spec-shell").get("required"))).containsExactly("activities");
        assertThat(texts(definition("backend-s3").get("required"))).containsExactly("type", "bucket", "region");
        assertThat(specKeys("blueprint")).doesNotContain("env-vars");
    }

    @Test
    void asksForTheKindOfAGrainFirst() {
        assertThat(texts(definition("grain").get("required"))).containsExactly("kind");
        assertThat(texts(definition("grain").at("/properties/kind/enum"))).containsExactlyElementsOf(Grammar.kinds());
        assertThat(definition("grain").at("/allOf/0/if/properties/kind/const").stringValue())
                .isEqualTo("terraform");
        assertThat(definition("grain").at("/allOf/0/then/$ref").stringValue())
                .isEqualTo("#/definitions/grain-terraform");
    }

    @Test
    void takesAnInputWithoutTypeForText() {
        assertThat(definition("input").toString()).contains("{\"if\":{\"not\":{\"required\":[\"type\"]}}");
    }

    private static JsonNode definition(String name) {
        return SCHEMA.get("definitions").get(name);
    }

    private static List<String> specKeys(String kind) {
        return List.copyOf(definition("spec-" + kind).get("properties").propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** Conditions name keys without explaining them again. */
    private static void properties(JsonNode node, List<String> silent) {
        node.propertyStream().filter(entry -> !entry.getKey().equals("if")).forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                entry.getValue()
                        .propertyStream()
                        .filter(property ->
                                !property.getValue().path("description").isString())
                        .forEach(property -> silent.add(property.getKey()));
            }
            properties(entry.getValue(), silent);
        });
        node.valueStream().filter(JsonNode::isContainer).forEach(item -> {
            if (node.isArray()) {
                properties(item, silent);
            }
        });
    }
}
