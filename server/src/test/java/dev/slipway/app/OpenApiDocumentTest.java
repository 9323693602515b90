package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's document is golden: kept in the repository, and any drift is seen. {@code ./dev api} writes it anew. */
class OpenApiDocumentTest {
    private static final Path GOLDEN = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theDocumentInTheRepositoryIsTheOneTheServerGives() throws Exception {
        try (var server = RunningServer.start()) {
            var response = server.send(
                    HttpRequest.newBuilder(server.url("/api/openapi.json")).build());
            assertThat(response.statusCode()).isEqualTo(200);
            String document = written(JSON.readTree(response.body()));
            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(GOLDEN, document);
            }
            assertThat(GOLDEN).as("written anew by ./dev api").hasContent(document);
        }
    }

    /** Sorted and without the server's own address, so that two runs give the same text. */
    private static String written(JsonNode document) {
        ((ObjectNode) document).remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }
}
