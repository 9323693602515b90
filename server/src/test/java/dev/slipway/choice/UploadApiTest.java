package dev.slipway.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.environment.StoredBlueprint;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files given for an input over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadApiTest {
    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller("--slipway.upload.most-of-person=2MB");
        StoredBlueprint.keep(caller.server, caller.space.id(), "form", """
                spec_version: 2
                inputs:
                  files: {type: file, max-size-MB: 1, max-files: 2, allowed-formats: [txt, .YAML]}
                  name: {type: string}
                grains:
                  web: {kind: echo, spec: {inputs: [{a: '{{ .inputs.name }}'}]}}
                """);
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    private HttpResponse<String> upload(String who, String input, Map<String, String> files) throws Exception {
        var body = new StringBuilder();
        Map.of("blueprint_name", "form", "input_name", input)
                .forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        files.forEach(
                (name, content) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: text/plain\r\n\r\n")
                        .append(content)
                        .append("\r\n"));
        return caller.server.send(HttpRequest.newBuilder(caller.server.url("/api/spaces/team/uploads"))
                .POST(BodyPublishers.ofString(body + "--cut--\r\n"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Authorization", caller.authorization(who))
                .build());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void takesFilesAndKeepsThemSealed() throws Exception {
        var body = read(upload("member", "files", Map.of("a b.txt", "canary-text", "c.yaml", "x: 1")));
        assertThat(body.path("token").asString()).hasSize(43);
        assertThat(body.path("files").findValuesAsString("name")).containsExactlyInAnyOrder("a b.txt", "c.yaml");
        assertThat(body.path("expires_at").asString()).contains("T");
        var database = caller.server.database().client();
        var kept = database.sql("select encode(sealed, 'escape') from upload_file")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evil.exe|x|of the kinds txt",
                "../../etc/passwd.txt|x|names begin with",
                ".txt|x|names begin with",
                "large.txt|1500000|at most 1.0 MB, and large.txt is larger"
            })
    void refusesFilesThatTheInputDoesNotTake(String name, String content, String why) throws Exception {
        String text = content.length() > 1 ? "y".repeat(Integer.parseInt(content)) : content;
        var answer = upload("member", "files", Map.of(name, text));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("errors").path(0).path("field").asString()).isEqualTo("inputs.files");
        assertThat(read(answer).path("message").asString()).contains(why);
    }

    @Test
    void refusesTooManyFilesAndInputsThatTakeNone() throws Exception {
        var many = upload("member", "files", Map.of("a.txt", "1", "b.txt", "2", "c.txt", "3"));
        assertThat(read(many).path("message").asString()).contains("at most 2 files");
        assertThat(read(upload("member", "name", Map.of("a.txt", "1")))
                        .path("message")
                        .asString())
                .contains("takes no files");
        assertThat(upload("member", "nothing", Map.of("a.txt", "1")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyFillTheDatabase() throws Exception {
        String almostOne = "z".repeat(900_000);
        assertThat(upload("developer", "files", Map.of("a.txt", almostOne)).statusCode())
                .isEqualTo(200);
        assertThat(upload("developer", "files", Map.of("a.txt", almostOne)).statusCode())
                .isEqualTo(200);
        var third = upload("developer", "files", Map.of("a.txt", almostOne));
        assertThat(third.statusCode()).isEqualTo(413);
        assertThat(read(third).path("message").asString()).contains("nothing was launched with");
    }
}
