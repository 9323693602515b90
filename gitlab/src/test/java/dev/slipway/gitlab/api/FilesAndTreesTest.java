package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reading a repository through the API: names that need encoding, links, tags, branches with slashes, and what is not there. */
class FilesAndTreesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    @TempDir
    static Path folder;

    private final Web web = GITLAB.with("read_api");
    private final String repository = GITLAB.project("private") + "/repository";

    @BeforeAll
    static void pushSomethingToRead() throws Exception {
        ReadableRepository.push(GITLAB, folder);
    }

    private JsonNode file(String path, String ref) {
        return web.get(repository + "/files/" + path + "?ref=" + ref).json();
    }

    private static String content(JsonNode file) {
        return new String(Base64.getDecoder().decode(file.path("content").asString()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "modules%2Fnet%2Fmain.tf, main.tf, modules/net/main.tf, 'resource {}\n'",
        "with%20space.txt, with space.txt, with space.txt, 'spaced\n'",
        "%C3%BCmlaut.txt, ümlaut.txt, ümlaut.txt, 'ü\n'",
        "a+b.txt, a+b.txt, a+b.txt, 'plus\n'",
        "a%2Bb.txt, a+b.txt, a+b.txt, 'plus\n'",
        "%2Ehidden, .hidden, .hidden, 'h\n'",
        "sub%2Fb%2Etxt, b.txt, sub/b.txt, 'b\n'",
        "empty.txt, empty.txt, empty.txt, ''",
    })
    void findsFilesByTheirEncodedPaths(String encoded, String name, String path, String text) {
        JsonNode file = file(encoded, "main");
        assertThat(file.path("file_name").asString()).isEqualTo(name);
        assertThat(file.path("file_path").asString()).isEqualTo(path);
        assertThat(content(file)).isEqualTo(text);
        assertThat(web.get(repository + "/files/" + encoded + "/raw?ref=main").body())
                .isEqualTo(text);
    }

    @Test
    void measuresAndDigestsWhatItGives() throws Exception {
        JsonNode file = file("%C3%BCmlaut.txt", "main");
        byte[] bytes = "ü\n".getBytes(StandardCharsets.UTF_8);
        assertThat(file.path("size").asInt()).as("bytes, not letters").isEqualTo(3);
        assertThat(file.path("encoding").asString()).isEqualTo("base64");
        assertThat(file.path("content_sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(file.path("blob_id").asString()).matches("[0-9a-f]{40}");
    }

    @Test
    void tellsTheCommitOfTheRefFromTheLastThatTouchedTheFile() {
        JsonNode changed = file("a.txt", "main");
        assertThat(changed.path("last_commit_id")).isEqualTo(changed.path("commit_id"));
        JsonNode untouched = file("run.sh", "main");
        assertThat(untouched.path("last_commit_id")).isNotEqualTo(untouched.path("commit_id"));
        assertThat(untouched.path("execute_filemode").asBoolean()).isTrue();
        assertThat(changed.path("execute_filemode").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "main, 'changed\n'",
        "HEAD, 'changed\n'",
        "release%2F1.0, 'a\n'",
        "v1.0, 'a\n'",
        "light, 'a\n'",
        "main~1, 'a\n'"
    })
    void readsFromBranchesTagsAndBeyond(String ref, String text) {
        assertThat(content(file("a.txt", ref))).isEqualTo(text);
    }

    @Test
    void saysTheSameInHeaders() {
        Web.Answer answer = web.get(repository + "/files/run.sh?ref=main");
        JsonNode file = answer.json();
        Map<String, String> headers = Map.of(
                "X-Gitlab-File-Name", "file_name",
                "X-Gitlab-File-Path", "file_path",
                "X-Gitlab-Size", "size",
                "X-Gitlab-Encoding", "encoding",
                "X-Gitlab-Content-Sha256", "content_sha256",
                "X-Gitlab-Ref", "ref",
                "X-Gitlab-Blob-Id", "blob_id",
                "X-Gitlab-Commit-Id", "commit_id",
                "X-Gitlab-Last-Commit-Id", "last_commit_id",
                "X-Gitlab-Execute-Filemode", "execute_filemode");
        Web.Answer head = web.send("HEAD", repository + "/files/run.sh?ref=main", null, "");
        assertThat(head.body()).isEmpty();
        headers.forEach((header, field) -> {
            assertThat(answer.header(header))
                    .as(header)
                    .isEqualTo(file.path(field).asString());
            assertThat(head.header(header))
                    .as(header)
                    .isEqualTo(file.path(field).asString());
        });
    }

    @Test
    void givesRawFilesAsPlainTextToBeShown() {
        Web.Answer raw = web.get(repository + "/files/run.sh/raw");
        assertThat(raw.header("Content-Type")).startsWith("text/plain");
        assertThat(raw.header("Content-Disposition")).isEqualTo("inline; filename=\"run.sh\"");
        assertThat(raw.header("X-Gitlab-Blob-Id")).isNotEmpty();
        assertThat(web.get(repository + "/files/a.txt/raw").body())
                .as("of the default branch when no ref is named")
                .isEqualTo("changed\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope.txt?ref=main | 404 | {\"message\":\"404 File Not Found\"}",
                "modules?ref=main | 404 | {\"message\":\"404 File Not Found\"}",
                "a.txt%2Fb?ref=main | 404 | {\"message\":\"404 File Not Found\"}",
                "a.txt?ref=nope | 404 | {\"message\":\"404 Commit Not Found\"}",
                "a.txt?ref=--help | 404 | {\"message\":\"404 Commit Not Found\"}",
                "a.txt | 400 | {\"error\":\"ref is missing, ref is empty\"}",
                "a.txt?ref= | 400 | {\"error\":\"ref is empty\"}",
                "sub%2F..%2Fa.txt?ref=main | 400 | {\"error\":\"file_path should be a valid file path\"}",
                "..%2F..%2Fetc%2Fpasswd?ref=main | 400 | {\"error\":\"file_path should be a valid file path\"}",
                "nope.txt/raw | 404 | {\"message\":\"404 File Not Found\"}",
                "a.txt/raw?ref=nope | 404 | {\"message\":\"404 Commit Not Found\"}",
            })
    void saysWhatIsNotThere(String path, int status, String body) {
        Web.Answer answer = web.get(repository + "/files/" + path);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }

    private List<String> tree(String query) {
        List<String> entries = new ArrayList<>();
        web.get(repository + "/tree?per_page=100&" + query)
                .json()
                .forEach(one -> entries.add(one.path("mode").asString() + " "
                        + one.path("type").asString() + " " + one.path("path").asString()));
        return entries;
    }

    @Test
    void listsTreesFirstWithTheirModes() {
        assertThat(tree("ref=main"))
                .containsExactly(
                        "040000 tree modules",
                        "040000 tree sub",
                        "100644 blob .hidden",
                        "100644 blob a+b.txt",
                        "100644 blob a.txt",
                        "100644 blob empty.txt",
                        "120000 blob link.txt",
                        "100755 blob run.sh",
                        "100644 blob with space.txt",
                        "100644 blob ümlaut.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path=modules", "path=modules/", "path=/modules", "path=modules&ref=v1.0"})
    void listsOneFolder(String query) {
        assertThat(tree(query)).containsExactly("040000 tree modules/net");
    }

    @Test
    void listsEverythingBelow() {
        assertThat(tree("recursive=true&path=modules"))
                .containsExactly("040000 tree modules/net", "100644 blob modules/net/main.tf");
        assertThat(tree("recursive=true")).contains("100644 blob modules/net/main.tf", "100644 blob sub/b.txt");
        assertThat(tree("recursive=false")).doesNotContain("100644 blob sub/b.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref=nope | 404 | {\"message\":\"404 Tree Not Found\"}",
                "ref=--help | 404 | {\"message\":\"404 Tree Not Found\"}",
                "path=nope | 404 | {\"message\":\"404 invalid revision or path Not Found\"}",
                "path=a.txt | 404 | {\"message\":\"404 invalid revision or path Not Found\"}",
                "pagination=none | 400 | {\"error\":\"pagination cannot be \\\"none\\\" unless \\\"recursive\\\" is true\"}",
            })
    void saysWhichTreeIsNotThere(String query, int status, String body) {
        Web.Answer answer = web.get(repository + "/tree?" + query);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void givesTheWholeTreeAtOnceWithoutAnyPages() {
        Web.Answer answer = web.get(repository + "/tree?recursive=true&pagination=none");
        assertThat(answer.json().size()).isEqualTo(tree("recursive=true").size());
        assertThat(answer.header("Link")).isEmpty();
        assertThat(answer.header("X-Total")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void leadsThroughATreeByKeyset(int size) {
        List<String> seen = new ArrayList<>();
        String next = repository + "/tree?recursive=true&pagination=keyset&per_page=" + size;
        while (!next.isEmpty()) {
            Web.Answer page = web.get(next);
            page.json().forEach(one -> seen.add(one.path("path").asString()));
            String link = page.header("Link");
            assertThat(page.header("X-Total")).isEmpty();
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).hasSize(tree("recursive=true").size()).doesNotHaveDuplicates();
    }

    @Test
    void givesBlobsByTheirIds() {
        String id = file("run.sh", "main").path("blob_id").asString();
        JsonNode blob = web.get(repository + "/blobs/" + id).json();
        assertThat(blob.propertyNames()).containsExactly("size", "encoding", "content", "sha");
        assertThat(content(blob)).isEqualTo("#!/bin/sh\n");
        assertThat(web.get(repository + "/blobs/" + id + "/raw").body()).isEqualTo("#!/bin/sh\n");
        String commit = file("run.sh", "main").path("commit_id").asString();
        for (String wrong : new String[] {"0".repeat(40), commit, "main", "-h"}) {
            Web.Answer answer = web.get(repository + "/blobs/" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"message\":\"404 Blob Not Found\"}");
        }
    }
}
