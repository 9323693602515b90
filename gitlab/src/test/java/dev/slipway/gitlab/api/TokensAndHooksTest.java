package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensAndHooksTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web owner = GITLAB.as("owner");

    private JsonNode placeToken(String place, String level, String scope) {
        Web.Answer made = owner.json(
                "POST",
                place + "/access_tokens",
                "{\"name\":\"bot\",\"scopes\":[\"" + scope + "\"],\"access_level\":" + level
                        + ",\"expires_at\":\"2099-01-01\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    @Test
    void actsAsABotThatSeesOnlyItsProject() {
        JsonNode token = placeToken(GITLAB.project("terraform"), "20", "read_api");
        Web bot = GITLAB.web().as(token.path("token").asString());
        JsonNode person = bot.get("/api/v4/user").json();
        assertThat(person.path("bot").asBoolean()).isTrue();
        assertThat(person.path("username").asString()).matches("project_\\d+_bot_[0-9a-f]{32}");
        assertThat(bot.get(GITLAB.project("terraform") + "/repository/tree").status())
                .isEqualTo(200);
        assertThat(bot.get(GITLAB.project("empty")).status()).isEqualTo(404);
        assertThat(bot.get("/api/v4/projects?membership=true").json().size()).isEqualTo(1);
    }

    @Test
    void actsAsABotThatSeesItsWholeGroup() {
        JsonNode token = placeToken("/api/v4/groups/acme", "20", "read_api");
        Web bot = GITLAB.web().as(token.path("token").asString());
        assertThat(bot.get("/api/v4/projects?membership=true").json().size()).isEqualTo(5);
        assertThat(GITLAB.as("maintainer")
                        .get("/api/v4/groups/acme/access_tokens")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesProjectTokensWithoutExpiryOrAboveTheirMaker() {
        String tokens = GITLAB.project("terraform") + "/access_tokens";
        assertThat(owner.post(tokens, "name", "b", "scopes[]", "api").body()).contains("expires_at is missing");
        assertThat(GITLAB.as("maintainer")
                        .post(tokens, "name", "b", "scopes[]", "api", "access_level", "50", "expires_at", "2099-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rotatesAndRevokesTheFamilyWhenAnOldOneIsRotatedAgain() {
        JsonNode first = placeToken(GITLAB.project("terraform"), "40", "api");
        String path = GITLAB.project("terraform") + "/access_tokens/self/rotate";
        Web.Answer second = GITLAB.web().as(first.path("token").asString()).post(path);
        assertThat(second.status()).isEqualTo(200);
        Web fresh = GITLAB.web().as(second.json().path("token").asString());
        assertThat(fresh.get("/api/v4/user").status()).isEqualTo(200);
        assertThat(GITLAB.web()
                        .as(first.path("token").asString())
                        .get("/api/v4/user")
                        .status())
                .isEqualTo(401);
        assertThat(fresh.get("/api/v4/user").status())
                .as("merely using the old one harms nobody")
                .isEqualTo(200);
        assertThat(GITLAB.web().as(first.path("token").asString()).post(path).status())
                .isEqualTo(401);
        assertThat(fresh.get("/api/v4/user").status()).isEqualTo(401);
    }

    @Test
    void tellsATokenAboutItself() {
        JsonNode self = owner.get("/api/v4/personal_access_tokens/self").json();
        assertThat(self.path("scopes").toString()).isEqualTo("[\"api\"]");
        assertThat(self.path("active").asBoolean()).isTrue();
        assertThat(self.has("token")).isFalse();
        Web narrow = GITLAB.web().as(GITLAB.roster().tokens().getOrDefault("read_user_only", ""));
        assertThat(narrow.get("/api/v4/personal_access_tokens/self").status()).isEqualTo(200);
    }

    @Test
    void letsATokenEndItself() {
        long root =
                GITLAB.as("administrator").get("/api/v4/user").json().path("id").asLong();
        Web.Answer made = GITLAB.as("administrator")
                .post("/api/v4/users/" + root + "/personal_access_tokens", "name", "once", "scopes[]", "read_user");
        Web once = GITLAB.web().as(made.json().path("token").asString());
        assertThat(once.delete("/api/v4/personal_access_tokens/self").status()).isEqualTo(204);
        assertThat(once.get("/api/v4/user").status()).isEqualTo(401);
    }

    @Test
    void keepsHooksWithoutShowingTheirSecrets() {
        String hooks = GITLAB.project("terraform") + "/hooks";
        Web.Answer made = owner.json(
                "POST",
                hooks,
                "{\"url\":\"https://slipway.example/hook\",\"token\":\"canary\",\"merge_requests_events\":true}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("canary");
        assertThat(made.json().path("push_events").asBoolean()).isTrue();
        assertThat(made.json().path("merge_requests_events").asBoolean()).isTrue();
        String hook = hooks + "/" + made.json().path("id").asLong();
        assertThat(owner.put(hook, "push_events", "false")
                        .json()
                        .path("push_events")
                        .asBoolean())
                .isFalse();
        assertThat(owner.put(hook).body()).isEqualTo("{\"error\":\"No parameters provided\"}");
        assertThat(owner.delete(hook).status()).isEqualTo(204);
        assertThat(owner.get(hook).body()).isEqualTo("{\"message\":\"404 Not found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "ftp://a.example/", "https://"})
    void refusesHooksToNowhere(String url) {
        Web.Answer answer = owner.post(GITLAB.project("terraform") + "/hooks", "url", url);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid url given\"}");
    }
}
