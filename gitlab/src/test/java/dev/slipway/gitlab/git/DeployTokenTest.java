package dev.slipway.gitlab.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Deploy tokens open git, only git, and only where they were made. */
class DeployTokenTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web maintainer = GITLAB.as("maintainer");
    private final String tokens = GITLAB.project("private") + "/deploy_tokens";

    private JsonNode made(String... more) {
        String[] fields = new String[4 + more.length];
        System.arraycopy(new String[] {"name", "runs", "scopes[]", "read_repository"}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        Web.Answer answer = maintainer.post(tokens, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private int asks(String label, String user, String password, String service) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        String path = GITLAB.roster().project(label).path();
        return GITLAB.web()
                .get("/" + path + ".git/info/refs?service=" + service, "Authorization", "Basic " + basic)
                .status();
    }

    private int clones(String label, JsonNode token) {
        return asks(
                label, token.path("username").asString(), token.path("token").asString(), "git-upload-pack");
    }

    @Test
    void opensTheRepositoryItWasMadeFor() {
        JsonNode token = made();
        assertThat(token.path("username").asString())
                .isEqualTo("gitlab+deploy-token-" + token.path("id").asLong());
        assertThat(clones("private", token)).isEqualTo(200);
        assertThat(clones("inner", token)).isEqualTo(401);
    }

    @Test
    void wantsItsOwnUserName() {
        JsonNode token = made("username", "robot");
        String secret = token.path("token").asString();
        assertThat(asks("private", "robot", secret, "git-upload-pack")).isEqualTo(200);
        assertThat(asks("private", "oauth2", secret, "git-upload-pack")).isEqualTo(401);
    }

    @Test
    void doesNotPush() {
        JsonNode token = made();
        assertThat(asks(
                        "private",
                        token.path("username").asString(),
                        token.path("token").asString(),
                        "git-receive-pack"))
                .isEqualTo(403);
    }

    @Test
    void doesNotOpenTheApi() {
        Web holder = GITLAB.web().as(made().path("token").asString());
        assertThat(holder.get(GITLAB.project("private")).status()).isEqualTo(401);
    }

    @Test
    void opensNothingWithoutTheScopeForRepositories() {
        Web.Answer answer = maintainer.post(tokens, "name", "images", "scopes[]", "read_registry");
        assertThat(clones("private", answer.json())).isEqualTo(403);
    }

    @Test
    void endsWhenItIsRevoked() {
        JsonNode token = made();
        String one = tokens + "/" + token.path("id").asLong();
        assertThat(maintainer.get(one).json().has("token")).isFalse();
        assertThat(maintainer.delete(one).status()).isEqualTo(204);
        assertThat(clones("private", token)).isEqualTo(401);
        assertThat(maintainer.get(one).status()).isEqualTo(404);
    }

    @Test
    void endsOnItsDay() {
        JsonNode token = made("expires_at", "2020-01-01");
        assertThat(token.path("expired").asBoolean()).isTrue();
        assertThat(clones("private", token)).isEqualTo(401);
        assertThat(maintainer.get(tokens + "?active=true").body())
                .doesNotContain("\"id\":" + token.path("id").asLong() + ",");
    }

    @Test
    void aGroupsTokenOpensWhatIsBelow() {
        Web owner = GITLAB.as("owner");
        Web.Answer answer = owner.post(
                "/api/v4/groups/" + group() + "/deploy_tokens", "name", "all", "scopes[]", "read_repository");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(clones("private", answer.json())).isEqualTo(200);
    }

    private String group() {
        String path = GITLAB.roster().project("private").path();
        return path.substring(0, path.lastIndexOf('/')).replace("/", "%2F");
    }

    @Test
    void areGivenByMaintainersAndSayWhatIsWrong() {
        assertThat(GITLAB.as("developer")
                        .post(tokens, "name", "x", "scopes[]", "read_repository")
                        .status())
                .isEqualTo(403);
        assertThat(maintainer.post(tokens, "name", "x").body()).isEqualTo("{\"error\":\"scopes is missing\"}");
        assertThat(maintainer.post(tokens, "name", "x", "scopes[]", "api").body())
                .isEqualTo("{\"error\":\"scopes does not have a valid value\"}");
        assertThat(maintainer.post(tokens, "scopes[]", "read_repository").body())
                .isEqualTo("{\"error\":\"name is missing\"}");
        assertThat(maintainer
                        .post(tokens, "name", "x", "scopes[]", "read_repository", "expires_at", "soon")
                        .body())
                .isEqualTo("{\"error\":\"expires_at is invalid\"}");
    }
}
