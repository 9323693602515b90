package dev.slipway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.StoredBlueprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The catalog as its page asks for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class CardsApiTest {
    private static final String TEAM = "/api/spaces/team";
    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        keep("shop", """
                spec_version: 2
                description: %s
                metadata: {display-name: The shop}
                instructions: {text: '# Read me first'}
                grains: {a: {kind: echo, spec: {}}, b: {kind: echo, spec: {}}}
                """.formatted("long ".repeat(200)));
        keep("quiet", "spec_version: 2\ngrains: {a: {kind: echo, spec: {}}}");
        keep("sizes", """
                spec_version: 2
                family: {members: {small: {source: {store: infra, path: blueprints/s.yaml}}, large: {source: {store: infra, path: blueprints/l.yaml}}}}
                """);
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void tellsWhatAPersonWantsToKnowBeforeTheyPick() throws Exception {
        String id = caller.ok(
                        "member", "POST", TEAM + "/environments", "{\"blueprint_name\":\"shop\",\"duration\":\"PT1H\"}")
                .path("id")
                .asString();
        while (!caller.ok("member", "GET", TEAM + "/environments/" + id, "")
                .path("details")
                .path("computed_status")
                .asString()
                .equals("Active")) {
            Thread.onSpinWait();
        }
        caller.ok("member", "PUT", TEAM + "/catalog/shop/favorite?repository_name=qtorque", "");
        var card = card("member", "shop");
        assertThat(card.path("title").asString()).isEqualTo("The shop");
        assertThat(card.path("description").asString()).hasSizeLessThan(410).endsWith("…");
        assertThat(card.path("kinds").toString()).isEqualTo("[\"echo\"]");
        assertThat(card.path("maintainer").asString()).isEqualTo("ann@example.com");
        assertThat(card.path("running").asInt()).isEqualTo(1);
        assertThat(card.path("launches").asInt()).isEqualTo(1);
        assertThat(card.path("successes").asInt()).isEqualTo(1);
        assertThat(card.path("ready_seconds").isNumber()).isTrue();
        assertThat(card.path("favorite").asBoolean()).isTrue();
        assertThat(card.path("last_used_by_me").isNull()).isFalse();
        assertThat(card.path("has_instructions").asBoolean()).isTrue();
        var forAnother = card("leader", "shop");
        assertThat(forAnother.path("favorite").asBoolean()).isFalse();
        assertThat(forAnother.path("last_used_by_me").isNull()).isTrue();
        assertThat(forAnother.path("last_used").isNull()).isFalse();
    }

    @Test
    void claimsNothingOfWhatWasNeverLaunched() throws Exception {
        var card = card("member", "quiet");
        assertThat(card.path("launches").asInt()).isZero();
        assertThat(card.path("ready_seconds").isNull()).isTrue();
        assertThat(card.path("last_used").isNull()).isTrue();
        assertThat(card.path("has_instructions").asBoolean()).isFalse();
    }

    @Test
    void showsOnlyWhatIsPublished() throws Exception {
        keep("hidden", "spec_version: 2\ninstructions: {text: secret}\ngrains: {a: {kind: echo, spec: {}}}");
        caller.ok("leader", "DELETE", TEAM + "/catalog/hidden", "");
        assertThat(caller.ok("admin", "GET", TEAM + "/catalog_cards", "").findValuesAsString("name"))
                .contains("shop")
                .doesNotContain("hidden");
        String instructions = TEAM + "/catalog/hidden/instructions";
        assertThat(caller.fault("member", "GET", instructions, "")).isEqualTo("404 BLUEPRINT_NOT_FOUND");
        assertThat(caller.ok("developer", "GET", instructions, "").path("text").asString())
                .isEqualTo("secret");
    }

    @Test
    void listsTheVariantsOfAFamilyOnOneEntry() throws Exception {
        assertThat(card("member", "sizes").path("sort").asString()).isEqualTo("family");
        var item = caller.ok("member", "GET", TEAM + "/catalog/sizes", "");
        assertThat(item.path("family").findValuesAsString("name")).containsExactly("small", "large");
        assertThat(item.at("/family/0/path").asString()).isEqualTo("blueprints/s.yaml");
    }

    private JsonNode card(String who, String name) throws Exception {
        for (var card : caller.ok(who, "GET", TEAM + "/catalog_cards", "")) {
            if (card.path("name").asString().equals(name)) {
                return card;
            }
        }
        throw new AssertionError("no card " + name);
    }

    private void keep(String name, String yaml) {
        StoredBlueprint.keep(caller.server, caller.space.id(), name, yaml);
    }
}
