package dev.slipway.gitlab.seed;

import dev.slipway.gitlab.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads seeds. */
public final class SeedFile {
    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private SeedFile() {}

    /**
     * The seed in a file, or the one that comes with the stand-in when there is none.
     *
     * @throws IOException when the file cannot be read or says something that is not understood
     */
    public static Seed read(@Nullable Path file) throws IOException {
        try (InputStream in =
                file == null ? SeedFile.class.getResourceAsStream("sample.yaml") : Files.newInputStream(file)) {
            if (in == null) {
                throw new IOException("the sample seed is missing from the artifact");
            }
            Object tree = new Load(LoadSettings.builder()
                            .setLabel(file == null ? "sample.yaml" : file.toString())
                            .build())
                    .loadFromInputStream(in);
            return MAPPER.convertValue(tree, Seed.class);
        } catch (YamlEngineException | JacksonException wrong) {
            throw new IOException(
                    "the seed " + (file == null ? "sample.yaml" : file) + " is not understood: " + wrong.getMessage(),
                    wrong);
        }
    }
}
