package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Access tokens from their making to their end: personal ones, and those of projects and groups. */
class TokenLifecycleTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web owner = GITLAB.with("api");
    private final Web root = GITLAB.as("administrator");

    private JsonNode personal(String scope) {
        Web.Answer made = root.post("/api/v4/users/2/personal_access_tokens", "name", "t", "scopes[]", scope);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private JsonNode place(String place, String level) {
        Web.Answer made = owner.post(
                place + "/access_tokens",
                "name",
                "bot",
                "scopes[]",
                "api",
                "access_level",
                level,
                "expires_at",
                "2099-01-01");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private static Web bearer(JsonNode token) {
        return GITLAB.web().as(token.path("token").asString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void livesForAYearUnlessToldOtherwise() {
        JsonNode made = personal("read_api");
        assertThat(made.path("token").asString()).startsWith("glpat-");
        assertThat(made.path("expires_at").asString())
                .isEqualTo(today().plusDays(365).toString());
        assertThat(made.path("active").asBoolean()).isTrue();
        assertThat(made.path("user_id").asInt()).isEqualTo(2);
        assertThat(bearer(made).get("/api/v4/user").json().path("username").asString())
                .isEqualTo("owen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scopes[]=api | {\"error\":\"name is missing\"}",
                "name=t | {\"error\":\"scopes is missing\"}",
                "name=t&scopes[]=everything | {\"message\":\"Scopes can only contain available scopes\"}",
                "name=t&scopes[]=api&expires_at=2020-01-01 | {\"message\":\"Expiration date must be in the future\"}",
                "name=t&scopes[]=api&expires_at=never | {\"error\":\"expires_at is invalid\"}",
            })
    void refusesTokensThatCannotBe(String form, String body) {
        Web.Answer answer =
                root.send("POST", "/api/v4/users/2/personal_access_tokens", form, "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void letsOnlyAdministratorsMakeTokensForOthers() {
        assertThat(owner.post("/api/v4/users/2/personal_access_tokens", "name", "t", "scopes[]", "api")
                        .status())
                .isEqualTo(403);
        assertThat(root.post("/api/v4/users/999/personal_access_tokens", "name", "t", "scopes[]", "api")
                        .body())
                .isEqualTo("{\"message\":\"404 User Not Found\"}");
    }

    @Test
    void rotatesIntoAWeekAndEndsTheOldOne() {
        JsonNode first = personal("api");
        Web.Answer rotated = bearer(first).post("/api/v4/personal_access_tokens/self/rotate");
        assertThat(rotated.status()).isEqualTo(200);
        JsonNode second = rotated.json();
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        assertThat(second.path("scopes")).isEqualTo(first.path("scopes"));
        assertThat(second.path("expires_at").asString())
                .isEqualTo(today().plusDays(7).toString());
        assertThat(bearer(first)
                        .get("/api/v4/user")
                        .json()
                        .path("error_description")
                        .asString())
                .startsWith("Token was revoked.");
        assertThat(bearer(second).get("/api/v4/user").status()).isEqualTo(200);
    }

    @Test
    void rotatesToTheDayThatIsAskedFor() {
        String day = today().plusDays(30).toString();
        JsonNode second = bearer(personal("api"))
                .post("/api/v4/personal_access_tokens/self/rotate", "expires_at", day)
                .json();
        assertThat(second.path("expires_at").asString()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"api, 200", "self_rotate, 200", "read_api, 403", "read_user, 403"})
    void rotatesItselfOnlyWithAScopeForThat(String scope, int status) {
        assertThat(bearer(personal(scope))
                        .post("/api/v4/personal_access_tokens/self/rotate")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void endsTheWholeFamilyWhenAnOldTokenTriesToRotate() {
        JsonNode first = personal("api");
        JsonNode second =
                bearer(first).post("/api/v4/personal_access_tokens/self/rotate").json();
        JsonNode third = bearer(second)
                .post("/api/v4/personal_access_tokens/self/rotate")
                .json();
        assertThat(bearer(first).get("/api/v4/user").status()).isEqualTo(401);
        assertThat(bearer(third).get("/api/v4/user").status())
                .as("using an old one harms nobody")
                .isEqualTo(200);
        assertThat(bearer(first)
                        .post("/api/v4/personal_access_tokens/self/rotate")
                        .status())
                .isEqualTo(401);
        assertThat(bearer(third).get("/api/v4/user").status())
                .as("rotating an old one ends all")
                .isEqualTo(401);
    }

    @Test
    void endsTheFamilyWhenSomebodyElseRotatesAnOldOne() {
        JsonNode first = personal("api");
        JsonNode second =
                bearer(first).post("/api/v4/personal_access_tokens/self/rotate").json();
        Web.Answer again =
                root.post("/api/v4/personal_access_tokens/" + first.path("id").asLong() + "/rotate");
        assertThat(again.status()).isEqualTo(400);
        assertThat(bearer(second).get("/api/v4/user").status()).isEqualTo(401);
    }

    @Test
    void keepsTheRowOfARevokedTokenAndShowsItAsInactive() {
        JsonNode made = personal("api");
        String path = "/api/v4/personal_access_tokens/" + made.path("id").asLong();
        assertThat(owner.delete(path).status()).isEqualTo(204);
        JsonNode shown = owner.get(path).json();
        assertThat(shown.path("revoked").asBoolean()).isTrue();
        assertThat(shown.path("active").asBoolean()).isFalse();
        assertThat(shown.has("token")).isFalse();
    }

    @Test
    void hidesTheTokensOfOthers() {
        long id = personal("api").path("id").asLong();
        Web.Answer foreign = GITLAB.as("developer").get("/api/v4/personal_access_tokens/" + id);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(GITLAB.as("developer")
                        .delete("/api/v4/personal_access_tokens/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(GITLAB.as("developer")
                        .get("/api/v4/personal_access_tokens")
                        .json()
                        .findValuesAsString("user_id"))
                .containsOnly("4");
    }

    @Test
    void listsTokensByTheirState() {
        JsonNode active = owner.get("/api/v4/personal_access_tokens?state=active&per_page=100")
                .json();
        assertThat(active.findValuesAsString("name")).contains("read_api").doesNotContain("expired", "revoked");
        JsonNode inactive = owner.get("/api/v4/personal_access_tokens?state=inactive&per_page=100")
                .json();
        assertThat(inactive.findValuesAsString("name"))
                .contains("expired", "revoked")
                .doesNotContain("read_api");
        assertThat(root.get("/api/v4/personal_access_tokens?user_id=2&per_page=100")
                        .json()
                        .findValuesAsString("user_id"))
                .containsOnly("2");
    }

    @Test
    void hasNoSelfForAnOAuthTokenOrASession() {
        Web browser = GITLAB.web();
        browser.signIn(GITLAB.roster().person("owner"));
        Web.Answer answer = browser.get("/api/v4/personal_access_tokens/self");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(GITLAB.web().get("/api/v4/personal_access_tokens/self").status())
                .isEqualTo(401);
    }

    @Test
    void leavesNoBotOfATokenThatIsRefused() {
        String project = GITLAB.project("private");
        String before = GITLAB.as("maintainer").get(project + "/members/all").body();
        Web.Answer refused = GITLAB.as("maintainer")
                .post(project + "/access_tokens", "name", "x", "scopes[]", "api", "expires_at", "someday");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(GITLAB.as("maintainer").get(project + "/members/all").body()).isEqualTo(before);
    }

    @Test
    void makesABotForEveryProjectToken() {
        JsonNode made = place(GITLAB.project("private"), "30");
        JsonNode bot = bearer(made).get("/api/v4/user").json();
        long project = GITLAB.roster().project("private").id();
        assertThat(bot.path("username").asString()).matches("project_" + project + "_bot_[0-9a-f]{32}");
        assertThat(bot.path("bot").asBoolean()).isTrue();
        assertThat(bot.path("id")).isEqualTo(made.path("user_id"));
        assertThat(bot.path("can_create_group").asBoolean()).isFalse();
        assertThat(owner.get(GITLAB.project("private") + "/members/all/"
                                + bot.path("id").asLong())
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"10, 403, 403", "20, 200, 403", "30, 200, 400", "40, 200, 400"})
    void givesABotTheLevelOfItsToken(String level, int reads, int writes) {
        Web bot = bearer(place(GITLAB.project("private"), level));
        assertThat(bot.get(GITLAB.project("private") + "/repository/tree").status())
                .isEqualTo(reads);
        assertThat(bot.post(GITLAB.project("private") + "/repository/branches", "branch", "main", "ref", "main")
                        .status())
                .isEqualTo(writes);
    }

    @Test
    void keepsABotInItsProjectEvenBesideInternalOnes() {
        Web bot = bearer(place(GITLAB.project("private"), "40"));
        assertThat(bot.get(GITLAB.project("internal")).status()).isEqualTo(404);
        assertThat(bot.get(GITLAB.project("inner")).status()).isEqualTo(404);
        assertThat(bot.get(GITLAB.project("public")).status()).isEqualTo(200);
        assertThat(bot.get("/api/v4/projects?membership=true").json().findValuesAsString("path_with_namespace"))
                .containsExactly("open/private");
    }

    @Test
    void letsAGroupsBotIntoAllBelow() {
        JsonNode made = place("/api/v4/groups/closed", "20");
        assertThat(bearer(made).get("/api/v4/user").json().path("username").asString())
                .matches("group_\\d+_bot_[0-9a-f]{32}");
        assertThat(bearer(made)
                        .get(GITLAB.project("inner") + "/repository/tree")
                        .status())
                .isEqualTo(200);
        assertThat(bearer(made).get(GITLAB.project("private")).status()).isEqualTo(404);
    }

    @Test
    void endsTheBotsMembershipWithItsToken() {
        String tokens = GITLAB.project("private") + "/access_tokens/";
        JsonNode made = place(GITLAB.project("private"), "20");
        assertThat(owner.delete(tokens + made.path("id").asLong()).status()).isEqualTo(204);
        assertThat(bearer(made).get("/api/v4/user").status()).isEqualTo(401);
        assertThat(owner.get(GITLAB.project("private") + "/members/all/"
                                + made.path("user_id").asLong())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void doesNotFindTokensOfOtherPlaces() {
        long id = place(GITLAB.project("private"), "20").path("id").asLong();
        assertThat(owner.get(GITLAB.project("public") + "/access_tokens/" + id).status())
                .isEqualTo(404);
        assertThat(owner.get("/api/v4/groups/open/access_tokens/" + id).status())
                .isEqualTo(404);
        assertThat(owner.post(GITLAB.project("public") + "/access_tokens/" + id + "/rotate")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rotatesAProjectsTokenForItsMaintainersAndForItself() {
        JsonNode first = place(GITLAB.project("private"), "20");
        String tokens = GITLAB.project("private") + "/access_tokens/";
        JsonNode second =
                owner.post(tokens + first.path("id").asLong() + "/rotate").json();
        assertThat(second.path("user_id")).as("the same bot").isEqualTo(first.path("user_id"));
        assertThat(second.path("access_level").asInt()).isEqualTo(20);
        JsonNode third = bearer(second).post(tokens + "self/rotate").json();
        assertThat(bearer(third).get("/api/v4/user").status()).isEqualTo(200);
        assertThat(owner.post(tokens + "self/rotate").status())
                .as("a personal token is none of a project's")
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "60", "high"})
    void refusesLevelsThatAreNone(String level) {
        Web.Answer answer = owner.post(
                GITLAB.project("private") + "/access_tokens",
                "name",
                "b",
                "scopes[]",
                "api",
                "access_level",
                level,
                "expires_at",
                "2099-01-01");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("access_level does not have a valid value");
    }
}
