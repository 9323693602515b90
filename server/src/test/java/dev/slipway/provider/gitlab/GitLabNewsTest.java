package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.webhook.News;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLabNewsTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);
    private static final String NONE = "0".repeat(40);

    private static final String PUSH = """
            {"object_kind":"push","event_name":"push","before":"%s","after":"%s","ref":"refs/heads/feature/x","checkout_sha":"%s",
             "user_username":"marek","project_id":1,"commits":[{"id":"%s"}],"total_commits_count":1}""".formatted(A, B, B, B);

    private static final String MERGE_REQUEST = """
            {"object_kind":"merge_request","event_type":"merge_request","user":{"username":"dana"},
             "object_attributes":{"iid":7,"action":"update","oldrev":"%s","title":"More","source_branch":"x","target_branch":"main",
              "last_commit":{"id":"%s"},"url":"https://gitlab.example/1"}}""".formatted(A, B);

    private static final String NOTE = """
            {"object_kind":"note","user":{"username":"dana"},"merge_request":{"iid":7},
             "object_attributes":{"note":"/launch","noteable_type":"MergeRequest","url":null}}""";

    @Test
    void readsPushesNewAndDeletedBranches() {
        assertThat(read(PUSH)).isEqualTo(new News.Push("feature/x", A, B, "marek"));
        assertThat(read(PUSH.replaceFirst(A, NONE))).isEqualTo(new News.Push("feature/x", null, B, "marek"));
        assertThat(read(PUSH.replaceFirst("\"after\":\"" + B, "\"after\":\"" + NONE)))
                .isEqualTo(new News.Push("feature/x", A, null, "marek"));
    }

    @Test
    void readsTheCommitOfAnAnnotatedTag() {
        String tag = """
                {"object_kind":"tag_push","before":"%s","after":"%s","ref":"refs/tags/v1","checkout_sha":%s,"user_username":"marek"}""";
        assertThat(read(tag.formatted(NONE, A, "\"" + B + "\""))).isEqualTo(new News.Tag("v1", B, "marek"));
        assertThat(read(tag.formatted(A, NONE, "null"))).isEqualTo(new News.Tag("v1", null, "marek"));
    }

    @Test
    void readsMergeRequestsAndNotes() {
        assertThat(read(MERGE_REQUEST))
                .isEqualTo(new News.MergeRequest(
                        7, "update", "More", "x", "main", B, true, "https://gitlab.example/1", "dana"));
        assertThat(read(NOTE)).isEqualTo(new News.Note("MergeRequest", 7L, "/launch", null, "dana"));
        assertThat(read("{\"object_kind\":\"pipeline\"}")).isEqualTo(new News.Other("Some Hook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"object_kind\":\"push\"}",
                "{\"object_kind\":\"push\",\"ref\":\"refs/heads/\"}",
                "{\"object_kind\":\"push\",\"ref\":\"refs/heads/x\",\"before\":\"--upload-pack=x\",\"after\":\"1\"}",
                "{\"object_kind\":\"merge_request\",\"object_attributes\":{\"iid\":\"7\"}}",
                "{\"object_kind\":\"note\",\"merge_request\":{\"iid\":{}}}"
            })
    void refusesWhatIsNotInGitLabsForm(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    /** Whatever arrives is read or refused, and never ends in another way. */
    @Test
    void readsOrRefusesAnyBodyAtRandom() {
        var random = new Random(4711);
        int refused = 0;
        for (int i = 0; i < 6000; i++) {
            String original = new String[] {PUSH, MERGE_REQUEST, NOTE}[i % 3];
            byte[] body = original.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                body = damaged(body, random);
            }
            try {
                assertThat(GitLabNews.read("Some Hook", body)).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 5999);
    }

    private static byte[] damaged(byte[] body, Random random) {
        if (body.length == 0) {
            return body;
        }
        byte[] copy =
                random.nextInt(4) == 0 ? java.util.Arrays.copyOf(body, random.nextInt(body.length)) : body.clone();
        if (copy.length > 0) {
            String characters = "{}[]\",:0n\\\u0000";
            copy[random.nextInt(copy.length)] = (byte) characters.charAt(random.nextInt(characters.length()));
        }
        return copy;
    }

    private static News read(String body) {
        return GitLabNews.read("Some Hook", body.getBytes(StandardCharsets.UTF_8));
    }
}
