package dev.slipway.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.environment.StoredBlueprint;
import dev.slipway.inputsource.StandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a launch form is told it can offer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoiceApiTest {
    private static final String FORM = """
            spec_version: 2
            inputs:
              size: {type: string, allowed-values: [S, M]}
              runner: {type: agent}
              host: {type: execution-host, allowed-values: [elsewhere]}
              login: {type: credentials, allowed-credential-providers: [aws]}
              region: {type: parameter, parameter-name: REGIONS}
              key: {type: parameter, parameter-name: key}
              keys: {type: parameter, parameter-name: keys}
              lost: {type: parameter, parameter-name: nowhere}
              other: {type: env}
              goal: {type: target}
              files: {type: file, max-size-MB: 1, max-files: 2, allowed-formats: [txt]}
              user:
                type: input-source
                source-name: users
                depends-on: size,team
                overrides:
                  - query: 'team={{ .inputs.team }}-{{ .params.suffix }}'
                  - regex_filter: '-1?{{ value }}$'
                searchable: true
              team: {type: string}
              locked: {type: input-source, source-name: users, overrides: [{path: /admin}]}
            grains:
              web: {kind: echo, spec: {inputs: [{a: '{{ .inputs.size }}'}]}}
            """;

    private Caller caller;
    private StandIn host;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        host = new StandIn();
        StoredBlueprint.keep(caller.server, caller.space.id(), "form", FORM);
        for (String name : List.of("aws", "azure", "http")) {
            caller.ok("admin", "POST", "/api/settings/credentialstore", """
                    {"name":"my %s","cloud_type":"%s","cloud_identifier":"x","credential_data":{"token":"open"}}""".formatted(name, name));
        }
        Map.of("Regions", "eu, us", "suffix", "a&b", "key", "canary-9", "keys", "canary-7,canary-8")
                .forEach(this::parameter);
        caller.ok("admin", "POST", "/api/input_sources", """
                {"name":"Users","details":{"type":"http","credential_name":"my http","authority":"%s",
                 "allow_private_address":true,"path":{"value":"/api/users"},
                 "query":{"overridable":true},"filter_pattern":{"overridable":true},
                 "content_format":{"json_path":{"value":"$[*].name"}}}}""".formatted(host.url()));
    }

    private void parameter(String name, String value) {
        try {
            caller.ok("leader", "POST", "/api/spaces/team/settings/parameters", """
                    {"name":"%s","value":"%s","sensitive":%b}""".formatted(
                            name, value, name.startsWith("key")));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    void stop() {
        host.close();
        caller.close();
    }

    private JsonNode ask(String input, String body) throws Exception {
        return caller.ok("member", "POST", "/api/spaces/team/catalog/form/inputs/" + input + "/values", body);
    }

    private JsonNode fault(String input, String body) throws Exception {
        var answer = caller.call("member", "POST", "/api/spaces/team/catalog/form/inputs/" + input + "/values", body);
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return JsonMapper.shared().readTree(answer.body()).path("errors").path(0);
    }

    private List<String> values(String input) throws Exception {
        return ask(input, "{}").path("values").findValuesAsString("value");
    }

    @Test
    void offersWhatTheSpaceHas() throws Exception {
        assertThat(values("size")).containsExactly("S", "M");
        assertThat(values("runner")).contains("built-in");
        assertThat(values("host")).isEmpty();
        assertThat(values("login")).containsExactly("my aws");
        assertThat(values("region")).containsExactly("eu", "us");
        assertThat(values("other")).isEmpty();
        assertThat(ask("region", "{\"search\":\"U\"}").path("values").findValuesAsString("display"))
                .containsExactly("eu", "us");
    }

    @Test
    void neverShowsASensitiveParameter() throws Exception {
        var body = ask("key", "{}");
        assertThat(body.toString()).doesNotContain("canary").contains("The value of key");
        assertThat(values("key")).containsExactly("");
        assertThat(fault("keys", "{}").toString()).contains("sensitive").doesNotContain("canary");
    }

    @Test
    void asksASourceOnlyWhenTheInputsItDependsOnAreThere() throws Exception {
        var waiting = ask("user", "{\"inputs\":{\"size\":\"S\"}}");
        assertThat(waiting.path("needs_inputs").toString()).isEqualTo("[\"team\"]");
        assertThat(waiting.path("needs_search").asBoolean()).isTrue();
        var typed = ask("user", "{\"inputs\":{\"size\":\"S\",\"team\":\"x&team=evil\"},\"search\":\"7\"}");
        assertThat(typed.path("values").findValuesAsString("value"))
                .containsExactly("x&team=evil-a&b-7", "x&team=evil-a&b-17");
        assertThat(host.asked).containsExactly("/api/users?team=x%26team%3Devil-a%26b");
    }

    @Test
    void saysWhatFailedAtWhichSource() throws Exception {
        var fault = fault("locked", "{}");
        assertThat(fault.path("message").asString())
                .contains("Input source 'Users'")
                .contains("path");
        assertThat(fault.path("field").asString()).isEqualTo("inputs.locked");
        assertThat(fault("lost", "{}").path("code").asString()).isEqualTo("PARAMETER_NOT_FOUND");
        assertThat(fault("goal", "{}").path("message").asString()).contains("inventory");
        assertThat(fault("files", "{}").path("message").asString()).contains("uploads");
        assertThat(fault("nothing", "{}").path("code").asString()).isEqualTo("NOT_FOUND");
    }
}
