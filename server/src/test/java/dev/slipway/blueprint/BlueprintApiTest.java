package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Blueprints and the catalog over HTTP, as existing clients call them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlueprintApiTest {
    private static final String TEAM = "/api/spaces/team";
    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        store(
                "shop",
                "spec_version: 2\ndescription: A shop\ninputs: {size: {default: M}}\ngrains: {web: {kind: echo, spec: {inputs: [{s: '{{ .inputs.size }}'}]}}}");
        store("broken", "spec_version: 2\ngrains: {web: {kind: ecko, spec: {}}}");
        store("nightly", "spec_version: 2\nworkflow: {scope: space}\ngrains: {web: {kind: echo, spec: {}}}");
        store("mine", "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}");
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    private void store(String name, String yaml) {
        var context = caller.server.context();
        var id = UUID.randomUUID();
        var then = Instant.parse("2026-01-02T03:04:05Z");
        context.getBean(BlueprintStore.class).insert(id, caller.space.id(), Blueprint.STORED, name, then);
        context.getBean(VersionStore.class)
                .first(
                        id,
                        new Version.Content(
                                yaml, Version.Origin.GENERATED, yaml, new Made(name, "iac", "."), null, Map.of()),
                        "leader@example.com",
                        then);
    }

    @Test
    void keepsANewBlueprintThatAPersonWrote() throws Exception {
        String path = TEAM + "/blueprints/written%20by%20hand";
        String first = """
                {"yaml":"spec_version: 2\\ngrains: {web: {kind: echo, spec: {}}}","based_on":0}""";
        assertThat(caller.fault("member", "PUT", path, first)).startsWith("403");
        var made = caller.ok("developer", "PUT", path, first);
        assertThat(made.path("name").asString()).isEqualTo("written by hand");
        assertThat(made.path("version").asInt()).isEqualTo(1);
        assertThat(caller.fault("developer", "PUT", path, first)).isEqualTo("409 NAME_TAKEN");
        assertThat(caller.fault("developer", "PUT", TEAM + "/blueprints/a%2Ab", first))
                .isEqualTo("400 INVALID_NAME");
    }

    @Test
    void keepsWhatAPersonWroteAsAVersionAndTheOneBefore() throws Exception {
        String yaml = "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}";
        store("edited", yaml);
        String path = TEAM + "/blueprints/edited";
        String edit = "{\"yaml\":\"" + (yaml + "\n# mine\n").replace("\n", "\\n") + "\",\"based_on\":1}";
        assertThat(caller.fault("member", "PUT", path, edit)).startsWith("403");
        assertThat(caller.ok("developer", "PUT", path, edit).path("version").asInt())
                .isEqualTo(2);
        assertThat(caller.fault("developer", "PUT", path, edit)).isEqualTo("409 CONFLICT");
        assertThat(caller.fault("developer", "PUT", path, "{\"yaml\":\"grians: {}\",\"based_on\":2}"))
                .isEqualTo("400 INVALID_BLUEPRINT");
        var versions = caller.ok("developer", "GET", path + "/versions", "");
        assertThat(versions.findValuesAsString("origin")).containsExactly("edited", "generated");
        assertThat(versions.get(0).path("newest").asBoolean()).isTrue();
        assertThat(versions.get(0).path("yaml").isNull()).isTrue();
        var first = caller.ok("developer", "GET", path + "/versions/1", "");
        assertThat(first.path("yaml").asString()).isEqualTo(yaml);
        assertThat(caller.ok("developer", "POST", path + "/versions/1/restore", "")
                        .path("yaml")
                        .asString())
                .isEqualTo(yaml);
        assertThat(caller.fault("developer", "GET", path + "/versions/9", "")).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void saysThatTheCodeIsGoneThatABlueprintWasMadeOf() throws Exception {
        store("orphan", "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}");
        assertThat(caller.fault("developer", "GET", TEAM + "/blueprints/orphan/regeneration", ""))
                .isEqualTo("404 ASSET_NOT_FOUND");
    }

    @Test
    void listsBlueprintsAsABareArray() throws Exception {
        for (String path : new String[] {"/blueprints", "/blueprints/"}) {
            var list = caller.ok("developer", "GET", TEAM + path, "");
            assertThat(list.isArray()).isTrue();
            assertThat(list.findValuesAsString("blueprint_name")).contains("broken", "nightly", "shop");
            assertThat(list.get(0).path("errors").isArray()).isTrue();
        }
        var workflows = caller.ok("developer", "GET", TEAM + "/blueprints/?sub_type=workflow", "");
        assertThat(workflows.findValuesAsString("blueprint_name")).containsExactly("nightly");
    }

    @Test
    void showsOneBlueprintWithItsText() throws Exception {
        var body = caller.ok("developer", "GET", TEAM + "/blueprints/shop", "");
        assertThat(body.path("yaml").asString()).contains("A shop");
        assertThat(body.path("url").isNull()).isTrue();
        assertThat(body.path("spec_version").asInt()).isEqualTo(2);
        assertThat(body.path("last_modified").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(body.path("inputs").get(0).path("default_value").asString()).isEqualTo("M");
        assertThat(caller.fault("developer", "GET", TEAM + "/blueprints/none", ""))
                .isEqualTo("404 BLUEPRINT_NOT_FOUND");
    }

    @Test
    void publishesAndTakesBack() throws Exception {
        String request = "{\"blueprint_name\":\"mine\",\"repository_name\":\"iac\"}";
        assertThat(caller.fault("developer", "POST", TEAM + "/catalog", request))
                .startsWith("403");
        assertThat(caller.fault("member", "GET", TEAM + "/catalog/mine", "")).isEqualTo("404 BLUEPRINT_NOT_FOUND");
        caller.ok("leader", "POST", TEAM + "/catalog", request);
        caller.ok("leader", "POST", TEAM + "/catalog", "{\"blueprint_name\":\"mine\",\"is_editable\":false}");
        assertThat(caller.ok("member", "GET", TEAM + "/catalog", "").findValuesAsString("name"))
                .contains("mine");
        assertThat(caller.ok("member", "GET", TEAM + "/blueprints", "").findValuesAsString("blueprint_name"))
                .containsExactly("mine");
        var item = caller.ok("member", "GET", TEAM + "/catalog/mine?repository_name=qtorque", "");
        assertThat(item.path("details").path("enabled").asBoolean()).isTrue();
        assertThat(item.path("policies").path("default_duration").asString()).isEqualTo("PT2H");
        caller.ok("leader", "DELETE", TEAM + "/catalog/mine?repository_name=iac", "");
        assertThat(caller.ok("member", "GET", TEAM + "/catalog", "").size()).isZero();
        assertThat(caller.fault("leader", "POST", TEAM + "/catalog", "{\"blueprint_name\":\"broken\"}"))
                .isEqualTo("400 INVALID_BLUEPRINT");
        assertThat(caller.fault("leader", "POST", TEAM + "/catalog", "{}")).isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void validatesWithTwoHundredAlsoWhenThereAreErrors() throws Exception {
        String encoded =
                Base64.getEncoder().encodeToString("spec_version: 2\ngrian: {}".getBytes(StandardCharsets.UTF_8));
        for (String path : new String[] {"/validations/blueprints", "/blueprints/validate"}) {
            var answer = caller.ok(
                    "developer",
                    "POST",
                    TEAM + path,
                    "{\"blueprint_name\":null,\"blueprint_raw_64\":\"" + encoded + "\"}");
            assertThat(answer.path("errors").size()).isEqualTo(2);
            assertThat(answer.path("diagnostics").toString()).contains("\"suggestion\":\"grains\"");
        }
        assertThat(caller.ok("developer", "POST", TEAM + "/validations/blueprints", "{\"blueprint_name\":\"shop\"}")
                        .path("errors")
                        .size())
                .isZero();
        assertThat(caller.fault("developer", "POST", TEAM + "/validations/blueprints", "{}"))
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.fault("developer", "POST", TEAM + "/blueprints/validate", "{\"blueprint_raw_64\":\"%%%\"}"))
                .isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void setsPoliciesWhicheverRepositoryIsNamed() throws Exception {
        String body = """
                {"max_duration":"PT8H","default_duration":"PT1H","default_extend":"","max_active_environments":2,
                 "always_on":false,"allow_scheduling":true}""";
        caller.ok("developer", "PUT", TEAM + "/repositories/qtorque/blueprints/shop/policies", body);
        var policies = caller.ok("developer", "GET", TEAM + "/catalog/shop", "").path("policies");
        assertThat(policies.path("max_duration").asString()).isEqualTo("PT8H");
        assertThat(policies.path("max_active_environments").asInt()).isEqualTo(2);
        assertThat(policies.path("always_on").asBoolean()).isFalse();
        caller.ok("developer", "PUT", TEAM + "/repositories/iac/blueprints/shop/policies", "{}");
        assertThat(caller.ok("developer", "GET", TEAM + "/catalog/shop", "")
                        .path("policies")
                        .path("max_duration")
                        .asString())
                .isEmpty();
    }

    @Test
    void refusesToMakeBlueprintsOfNothing() throws Exception {
        assertThat(caller.fault("developer", "POST", TEAM + "/blueprints", "{}"))
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.fault(
                        "developer",
                        "POST",
                        TEAM + "/blueprints",
                        "{\"blueprints_candidates\":[{\"asset_name\":\"none\"}]}"))
                .isEqualTo("404 ASSET_NOT_FOUND");
    }

    @Test
    void deletesWhatIsStored() throws Exception {
        store("old", "spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}");
        assertThat(caller.fault("member", "DELETE", TEAM + "/blueprints/old", ""))
                .startsWith("403");
        caller.ok("developer", "DELETE", TEAM + "/blueprints/old", "");
        assertThat(caller.fault("developer", "DELETE", TEAM + "/blueprints/old", ""))
                .isEqualTo("404 BLUEPRINT_NOT_FOUND");
    }
}
