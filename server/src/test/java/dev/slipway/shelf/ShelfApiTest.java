package dev.slipway.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.environment.StoredBlueprint;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** How a space shows its blueprints, over HTTP as existing clients call it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShelfApiTest {
    private static final String TEAM = "/api/spaces/team";
    private static final String ICONS = TEAM + "/blueprint_icons";
    private static final String YAML = """
            spec_version: 2
            metadata: {display-name: Its own name, blueprint-labels: [{key: tier, value: gold}]}
            grains: {talk: {kind: echo, spec: {}}}
            """;
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script><path d='M0 0'/></svg>";

    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        for (String name : new String[] {"shop", "held", "shut", "iconic", "labelled", "liked"}) {
            StoredBlueprint.keep(caller.server, caller.space.id(), name, YAML);
        }
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void showsABlueprintByAnotherNameUntilThatIsTakenBack() throws Exception {
        put("developer", "/blueprints/display_name", "shop", "\"display_name\":\" The shop \"");
        assertThat(details("shop").path("display_name").asString()).isEqualTo("The shop");
        put("developer", "/blueprints/display_name", "shop", "\"display_name\":\"\"");
        assertThat(details("shop").path("display_name").asString()).isEqualTo("Its own name");
        assertThat(caller.fault("developer", "PUT", TEAM + "/blueprints/display_name", "{\"blueprint_name\":\"none\"}"))
                .isEqualTo("404 BLUEPRINT_NOT_FOUND");
        assertThat(caller.fault("developer", "PUT", TEAM + "/blueprints/display_name", "{\"blueprint_name\":\"\"}"))
                .isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void replacesAllLabelsAndKeepsThoseOfTheBlueprintItself() throws Exception {
        label("POST", "", "{\"name\":\"Cheap\",\"color\":\"frogGreen\",\"quick_filter\":true}");
        label("POST", "", "{\"name\":\"tier\",\"color\":\"aws\"}");
        put("developer", "/catalog/labels", "labelled", "\"labels\":[\"cheap\",\"made on the way\"]");
        assertThat(details("labelled").path("labels").toString())
                .isEqualTo("[{\"name\":\"tier:gold\",\"color\":\"aws\"},{\"name\":\"Cheap\",\"color\":\"frogGreen\"},"
                        + "{\"name\":\"made on the way\",\"color\":\"blueGray\"}]");
        label(
                "PUT",
                "/update",
                "{\"original_name\":\"Cheap\",\"name\":\"Thrifty\",\"color\":\"teal\",\"quick_filter\":false}");
        assertThat(details("labelled").path("labels").toString()).contains("{\"name\":\"Thrifty\",\"color\":\"teal\"}");
        caller.ok("developer", "DELETE", TEAM + "/labels?name=Thrifty", "");
        assertThat(details("labelled").path("labels").toString()).doesNotContain("Thrifty");
        put("developer", "/catalog/labels", "labelled", "\"labels\":null");
        assertThat(details("labelled").path("labels").findValuesAsString("name"))
                .containsExactly("tier:gold");
    }

    @Test
    void aLabelThatABlueprintAsksForIsMadeOnceAndBelongsToTheSpaceFromThenOn() throws Exception {
        StoredBlueprint.keep(caller.server, caller.space.id(), "asking", """
                spec_version: 2
                metadata: {blueprint-labels: [{key: fresh, value: yes, initial-color: pink, initial-quick-filter: true}]}
                grains: {talk: {kind: echo, spec: {}}}
                """);
        for (int time = 0; time < 2; time++) {
            caller.ok("leader", "DELETE", TEAM + "/catalog/asking", "");
            caller.ok("leader", "POST", TEAM + "/catalog", "{\"blueprint_name\":\"asking\"}");
        }
        assertThat(caller.ok("member", "GET", TEAM + "/labels", "").toString())
                .contains("{\"name\":\"fresh\",\"color\":\"pink\",\"quick_filter\":true}");
        label("PUT", "/update", "{\"original_name\":\"fresh\",\"name\":\"fresh\",\"color\":\"blue\"}");
        assertThat(details("asking").path("labels").get(0).path("color").asString())
                .isEqualTo("blue");
    }

    @Test
    void refusesLabelsThatCannotBe() throws Exception {
        label("POST", "", "{\"name\":\"Once\"}");
        assertThat(caller.fault("developer", "POST", TEAM + "/labels", "{\"name\":\"ONCE\"}"))
                .isEqualTo("409 NAME_TAKEN");
        assertThat(caller.fault("developer", "POST", TEAM + "/labels", "{\"name\":\"x\",\"color\":\"mauve\"}"))
                .isEqualTo("400 INVALID_INPUT");
        assertThat(caller.fault("developer", "POST", TEAM + "/labels", "{\"name\":\"Blocked\"}"))
                .isEqualTo("400 INVALID_NAME");
        assertThat(caller.fault(
                        "developer", "PUT", TEAM + "/labels/update", "{\"original_name\":\"no\",\"name\":\"x\"}"))
                .isEqualTo("404 NOT_FOUND");
        assertThat(caller.fault("developer", "DELETE", TEAM + "/labels?name=none", ""))
                .isEqualTo("404 NOT_FOUND");
        assertThat(caller.fault("member", "POST", TEAM + "/labels", "{\"name\":\"x\"}"))
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void aBlockedBlueprintIsShownAndNotLaunchedByAnybodyInWhateverWay() throws Exception {
        put("developer", "/catalog/labels", "held", "\"labels\":[\"blocked: Under repair until Friday\"]");
        var details = details("held");
        assertThat(details.path("launch_allowed").asBoolean()).isFalse();
        assertThat(details.path("launch_refusal").asString()).isEqualTo("Under repair until Friday");
        for (String way : new String[] {"/environments", "/sandbox"}) {
            var answer = caller.call("admin", "POST", TEAM + way, "{\"blueprint_name\":\"held\"}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Under repair until Friday");
        }
        put("developer", "/catalog/labels", "held", "\"labels\":[]");
        caller.ok("member", "POST", TEAM + "/environments", "{\"blueprint_name\":\"held\",\"duration\":\"PT1H\"}");
    }

    @Test
    void anAdministratorForbidsLaunchesAndAllowsThemAgain() throws Exception {
        put("leader", "/catalog/launch_allowed", "shut", "\"space_name\":\"team\",\"launch_allowed\":false");
        assertThat(details("shut").path("launch_refusal").asString()).contains("administrator");
        assertThat(caller.fault("admin", "POST", TEAM + "/environments", "{\"blueprint_name\":\"shut\"}"))
                .isEqualTo("403 FORBIDDEN");
        put("leader", "/catalog/launch_allowed", "shut", "\"launch_allowed\":true");
        assertThat(details("shut").path("launch_allowed").asBoolean()).isTrue();
        String body = "{\"blueprint_name\":\"shut\",\"launch_allowed\":false}";
        assertThat(caller.fault("developer", "PUT", TEAM + "/catalog/launch_allowed", body))
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void showsAnUploadedPictureAsAPictureOnly() throws Exception {
        assertThat(upload("member", "shop.svg", PICTURE).statusCode()).isEqualTo(403);
        assertThat(upload("developer", "shop.svg", PICTURE).statusCode()).isEqualTo(200);
        var icon = caller.ok("member", "GET", ICONS, "").get(0);
        assertThat(icon.path("file_name").asString()).isEqualTo("shop.svg");
        String key = icon.path("key").asString();
        put("developer", "/catalog/icons", "iconic", "\"custom_icon_key\":\"" + key + "\"");
        String url = details("iconic").at("/custom_icon/url").asString();
        var picture = caller.call("member", "GET", url, "");
        assertThat(picture.body()).contains("<path").doesNotContain("script", "onload", "alert");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(picture.headers().allValues("Content-Security-Policy"))
                .as("one policy, the strict one")
                .hasSize(1)
                .allMatch(policy -> policy.startsWith("default-src 'none'"));
        assertThat(picture.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        caller.ok("developer", "DELETE", ICONS, "{\"key\":\"" + key + "\"}");
        assertThat(details("iconic").path("custom_icon").isNull()).isTrue();
        assertThat(caller.fault("member", "GET", url, "")).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void refusesIconsThatCannotBe() throws Exception {
        assertThat(upload("developer", "evil.html", PICTURE).body()).contains("INVALID_NAME");
        assertThat(upload("developer", "x.svg", "<!DOCTYPE svg><svg/>").body()).contains("DOCTYPE");
        assertThat(upload("developer", "x.svg", "x".repeat(200_000)).statusCode())
                .isEqualTo(413);
        assertThat(upload("developer", "x.svg", "x".repeat(3_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(caller.fault("developer", "POST", ICONS, "{}")).isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.fault(
                        "developer",
                        "PUT",
                        TEAM + "/catalog/icons",
                        "{\"blueprint_name\":\"shop\",\"icon\":\"unicorn\"}"))
                .isEqualTo("400 INVALID_INPUT");
        assertThat(caller.fault(
                        "developer",
                        "PUT",
                        TEAM + "/catalog/icons",
                        "{\"blueprint_name\":\"shop\",\"custom_icon_key\":\"x\"}"))
                .isEqualTo("400 INVALID_INPUT");
    }

    @Test
    void refusesNamesAndLabelsThatNoCardCouldShow() throws Exception {
        for (String name : new String[] {"x".repeat(121), "two\\nlines"}) {
            assertThat(caller.fault("developer", "PUT", TEAM + "/blueprints/display_name", named("shop", name)))
                    .isEqualTo("400 INVALID_NAME");
        }
        String many = "\"a\",".repeat(30) + "\"b\"";
        assertThat(caller.fault("developer", "PUT", TEAM + "/catalog/labels", labelled("shop", many)))
                .isEqualTo("400 INVALID_INPUT");
        assertThat(caller.fault("developer", "PUT", TEAM + "/catalog/labels", labelled("shop", "\" \"")))
                .isEqualTo("400 INVALID_NAME");
        assertThat(details("shop").path("labels").findValuesAsString("name")).containsExactly("tier:gold");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() throws Exception {
        put("developer", "/catalog", "iconic", "\"icon\":\"nodes\",\"color\":\"teal\",\"labels\":[\"a\"]");
        put("developer", "/catalog", "iconic", "\"color\":\"pink\"");
        var details = details("iconic");
        assertThat(details.path("icon").asString()).isEqualTo("nodes");
        assertThat(details.path("color").asString()).isEqualTo("pink");
        assertThat(details.path("labels").findValuesAsString("name")).contains("a");
    }

    @Test
    void whatGoesWithABlueprintGoesWhenItIsDeleted() throws Exception {
        put("developer", "/blueprints/display_name", "liked", "\"display_name\":\"Loved\"");
        caller.ok("member", "PUT", TEAM + "/catalog/liked/favorite", "");
        caller.ok("member", "PUT", TEAM + "/catalog/liked/favorite", "");
        caller.ok("member", "DELETE", TEAM + "/catalog/liked/favorite", "");
        caller.ok("member", "PUT", TEAM + "/catalog/liked/favorite", "");
        caller.ok("developer", "DELETE", TEAM + "/blueprints/liked", "");
        var client = caller.server.database().client();
        assertThat(client.sql("select count(*) from shelf_favorite")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(client.sql("select count(*) from shelf_entry where display_name = 'Loved'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String named(String blueprint, String name) {
        return "{\"blueprint_name\":\"" + blueprint + "\",\"display_name\":\"" + name + "\"}";
    }

    private static String labelled(String blueprint, String labels) {
        return "{\"blueprint_name\":\"" + blueprint + "\",\"labels\":[" + labels + "]}";
    }

    private void label(String method, String path, String body) throws Exception {
        caller.ok("developer", method, TEAM + "/labels" + path, body);
    }

    private void put(String who, String path, String blueprint, String more) throws Exception {
        caller.ok(
                who,
                "PUT",
                TEAM + path,
                "{\"blueprint_name\":\"" + blueprint + "\",\"repository_name\":\"qtorque\"," + more + "}");
    }

    private JsonNode details(String blueprint) throws Exception {
        return caller.ok("member", "GET", TEAM + "/catalog/" + blueprint, "").path("details");
    }

    private HttpResponse<String> upload(String who, String name, String content) throws Exception {
        String form = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/svg+xml\r\n\r\n" + content + "\r\n--xx--\r\n";
        return caller.server.send(HttpRequest.newBuilder(caller.server.url(ICONS))
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .header("Authorization", caller.authorization(who))
                .build());
    }
}
