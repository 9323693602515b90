package dev.slipway.gitlab.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Pushed;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.model.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real pushes by a real git, and what receivers get to read of them. */
class DeliveryTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String SIGNING = "whsec_"
            + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private final Web web = GITLAB.with("api");
    private final String project = GITLAB.project("private");
    private final Receiver receiver;

    DeliveryTest() throws IOException {
        receiver = new Receiver();
    }

    @BeforeEach
    @AfterEach
    void removeHooks() {
        for (String place : new String[] {project, "/api/v4/groups/open"}) {
            web.get(place + "/hooks")
                    .json()
                    .forEach(hook ->
                            web.delete(place + "/hooks/" + hook.path("id").asLong()));
        }
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private String hook(String place, String... settings) {
        String[] all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "url";
        all[1] = receiver.url();
        Web.Answer made = web.post(place + "/hooks", all);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return place + "/hooks/" + made.json().path("id").asLong();
    }

    @Test
    void tellsOfARealPushWithGitLabsHeadersAndPayload() throws IOException, InterruptedException {
        hook(project, "token", "s3cret");
        String before = head();
        Pushed.to(GITLAB, "private", folder)
                .file("new.txt", "n\n")
                .file("a.txt", "changed\n")
                .commit("Change things")
                .push();
        Receiver.Delivery delivery = receiver.next();
        assertThat(delivery.header("X-Gitlab-Event")).isEqualTo("Push Hook");
        assertThat(delivery.header("X-Gitlab-Token")).isEqualTo("s3cret");
        assertThat(delivery.header("X-Gitlab-Instance")).isEqualTo(GITLAB.url());
        assertThat(delivery.header("User-Agent")).isEqualTo("GitLab/" + Instance.VERSION);
        assertThat(delivery.header("Content-Type")).isEqualTo("application/json");
        for (String name : new String[] {"Idempotency-Key", "X-Gitlab-Webhook-UUID", "X-Gitlab-Event-UUID"}) {
            assertThat(UUID.fromString(delivery.header(name))).as(name).isNotNull();
        }
        assertThat(delivery.header("webhook-signature")).isEmpty();
        JsonNode push = delivery.json();
        assertThat(push.path("before").asString()).isEqualTo(before);
        assertThat(push.path("after").asString()).isEqualTo(head());
        assertThat(push.path("ref").asString()).isEqualTo("refs/heads/main");
        assertThat(push.path("total_commits_count").asInt()).isEqualTo(1);
        JsonNode commit = push.path("commits").get(0);
        assertThat(commit.path("title").asString()).isEqualTo("Change things");
        assertThat(commit.path("added").get(0).asString()).isEqualTo("new.txt");
        assertThat(commit.path("modified").get(0).asString()).isEqualTo("a.txt");
        assertThat(push.path("project").path("path_with_namespace").asString()).isEqualTo("open/private");
    }

    private String head() {
        return web.get(project + "/repository/branches/main")
                .json()
                .path("commit")
                .path("id")
                .asString();
    }

    @Test
    void signsWhereASigningTokenIsGiven() throws Exception {
        String hook = hook(project, "signing_token", SIGNING);
        assertThat(web.get(hook).body()).doesNotContain(SIGNING);
        web.post(hook + "/test/push_events");
        Receiver.Delivery delivery = receiver.next();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SIGNING.substring(6)), "HmacSHA256"));
        String signed =
                delivery.header("webhook-id") + "." + delivery.header("webhook-timestamp") + "." + delivery.body();
        assertThat(delivery.header("webhook-id")).isEqualTo(delivery.header("Idempotency-Key"));
        assertThat(delivery.header("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(web.post(project + "/hooks", "url", receiver.url(), "signing_token", "weak")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tellsProjectAndGroupHooksOfBranchesMadeAndRemoved() throws InterruptedException {
        hook(project);
        hook("/api/v4/groups/open");
        web.post(project + "/repository/branches", "branch", "topic", "ref", "main");
        Receiver.Delivery first = receiver.next();
        Receiver.Delivery second = receiver.next();
        assertThat(first.json()).isEqualTo(second.json());
        assertThat(first.header("X-Gitlab-Event-UUID")).isEqualTo(second.header("X-Gitlab-Event-UUID"));
        assertThat(first.header("Idempotency-Key")).isNotEqualTo(second.header("Idempotency-Key"));
        assertThat(first.json().path("before").asString()).isEqualTo("0".repeat(40));
        assertThat(first.json().path("commits").size()).isZero();
        web.delete(project + "/repository/branches/topic");
        JsonNode gone = receiver.next().json();
        assertThat(gone.path("after").asString()).isEqualTo("0".repeat(40));
        assertThat(gone.path("checkout_sha").isNull()).isTrue();
    }

    @Test
    void tellsOfTagsApartAndOfMoreThanThreeBranchesNotAtAll() throws IOException, InterruptedException {
        hook(project, "push_events", "true", "tag_push_events", "true");
        Pushed pushed = Pushed.to(GITLAB, "private", folder);
        for (String name : new String[] {"one", "two", "three", "four"}) {
            pushed.git("branch", name);
        }
        pushed.git("tag", "-a", "v9", "-m", "The ninth").push();
        Receiver.Delivery tag = receiver.next();
        assertThat(tag.header("X-Gitlab-Event")).isEqualTo("Tag Push Hook");
        assertThat(tag.json().path("message").asString()).isEqualTo("The ninth");
        assertThat(tag.json().path("after").asString())
                .isNotEqualTo(tag.json().path("checkout_sha").asString());
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void keepsWhatWasDeliveredAndSendsItAgainUnderTheSameKey() throws InterruptedException {
        String hook = hook(project, "token", "s3cret");
        assertThat(web.post(hook + "/test/push_events").body()).isEqualTo("{\"message\":\"201 Created\"}");
        Receiver.Delivery first = receiver.next();
        JsonNode event = web.get(hook + "/events").json().get(0);
        assertThat(event.path("trigger").asString()).isEqualTo("push_hooks");
        assertThat(event.path("response_status").asString()).isEqualTo("200");
        assertThat(event.path("response_body").asString()).isEqualTo("thanks");
        assertThat(event.toString()).doesNotContain("s3cret");
        Web.Answer again = web.post(hook + "/events/" + event.path("id").asLong() + "/resend");
        assertThat(again.json().path("response_status").asInt()).isEqualTo(200);
        Receiver.Delivery second = receiver.next();
        assertThat(second.header("Idempotency-Key")).isEqualTo(first.header("Idempotency-Key"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("X-Gitlab-Token")).isEqualTo("s3cret");
    }

    @Test
    void filtersBranches() throws InterruptedException {
        hook(project, "push_events_branch_filter", "rel/*");
        web.post(project + "/repository/branches", "branch", "other", "ref", "main");
        web.post(project + "/repository/branches", "branch", "rel/1", "ref", "main");
        assertThat(receiver.next().json().path("ref").asString()).isEqualTo("refs/heads/rel/1");
        assertThat(receiver.waiting()).isZero();
    }
}
