package dev.slipway.inputsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources of every type, asked as an administrator tries them out, at stand-ins that check who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputSourcesTest {
    private static final String S3 = """
            "type":"s3-object","credential_name":"aws","bucket_name":{"value":"data"}""";
    private static final String AZURE = """
            "type":"azure-blob","credential_name":"azure","storage_account_name":{"value":"acme"},
            "container_name":{"value":"data"}""";
    private static final String REGIONS = """
            ,"content_format":{"type":"JSON","json_path":{"value":"$.regions[*].id","overridable":true},
            "display_json_path":{"value":"$.regions[*].title","overridable":true}}""";
    private static final String USERS = """
            "type":"http","credential_name":"api","path":{"value":"/api/users"},
            "query":{"value":"team=blue","overridable":true},
            "filter_pattern":{"value":"","overridable":true},
            "content_format":{"type":"JSON","json_path":{"value":"$[*].name","overridable":true}}""";

    private Caller caller;
    private StandIn host;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        host = new StandIn();
        IntStream.range(0, 25).forEach(number -> host.objects.put("numbers/%02d".formatted(number), "x"));
        credential("aws", "aws", "{\"key\":\"%s\",\"secret\":\"%s\"}".formatted(StandIn.AWS_KEY, StandIn.AWS_SECRET));
        credential("wrong", "aws", "{\"key\":\"%s\",\"secret\":\"other\"}".formatted(StandIn.AWS_KEY));
        credential("azure", "azure", "{\"key\":\"%s\"}".formatted(StandIn.AZURE_KEY));
        credential("sas", "azure", "{\"sas_token\":\"?sv=2021-08-06&sig=sas%2B%2F%3D\"}");
        credential("entra", "azure", "{\"token\":\"entra\"}");
        credential("api", "http", "{\"token\":\"open\"}");
    }

    @AfterAll
    void stop() throws IOException {
        host.close();
        caller.close();
    }

    private void credential(String name, String type, String data) throws Exception {
        caller.ok("admin", "POST", "/api/settings/credentialstore", """
                {"name":"%s","cloud_type":"%s","cloud_identifier":"x","credential_data":%s}""".formatted(name, type, data));
    }

    private String request(String details, String more) {
        String field = details.contains("\"http\"") ? "authority" : "endpoint";
        return "{\"details\":{" + details + ",\"" + field + "\":\"" + host.url() + "\",\"allow_private_address\":true}"
                + more + "}";
    }

    private JsonNode preview(String details, String more) throws Exception {
        return caller.ok("admin", "POST", "/api/input_sources/preview", request(details, more));
    }

    private JsonNode refused(String details, String more) throws Exception {
        var answer = caller.call("admin", "POST", "/api/input_sources/preview", request(details, more));
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static java.util.List<String> values(JsonNode body) {
        return body.path("values").findValuesAsString("value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"s3", "azure"})
    void listsAllPagesOfAStoreAndFiltersThem(String store) throws Exception {
        String details = store.equals("s3") ? S3 : AZURE;
        assertThat(values(preview(details + ",\"path_prefix\":{\"value\":\"numbers/\"}", "")))
                .hasSize(25);
        assertThat(values(preview(details + ",\"path_prefix\":{\"value\":\"images/a\"}", "")))
                .containsExactly("images/a b+c.iso");
        assertThat(values(preview(details + ",\"filter_pattern\":{\"value\":\"/0[3-5]$\"}", "")))
                .containsExactly("numbers/03", "numbers/04", "numbers/05");
        assertThat(values(preview(details, ",\"search\":\"REGIONS\""))).containsExactly("regions.json");
    }

    @Test
    void findsValuesAndWhatPeopleSeeInAnObject() throws Exception {
        String s3 = S3.replace("s3-object", "s3-object-contents") + ",\"object_key\":{\"value\":\"regions.json\"}";
        String azure =
                AZURE.replace("azure-blob", "azure-blob-content") + ",\"blob_name\":{\"value\":\"regions.json\"}";
        for (String details : new String[] {s3, azure}) {
            var body = preview(details + REGIONS, "");
            assertThat(values(body)).containsExactly("eu-1", "us-1");
            assertThat(body.path("values").findValuesAsString("display")).containsExactly("Europe", "America");
        }
        assertThat(values(preview(
                        s3 + REGIONS,
                        ",\"overrides\":{\"json_path\":\"$.regions[?(@.id=='us-1')].id\","
                                + "\"display_json_path\":\"$.regions[1].title\"}")))
                .containsExactly("us-1");
    }

    @Test
    void opensAzureWithASignatureOrATokenToo() throws Exception {
        for (String credential : new String[] {"sas", "entra"}) {
            assertThat(values(preview(AZURE.replace("\"azure\"", "\"" + credential + "\""), "")))
                    .contains("regions.json");
        }
    }

    @Test
    void givesAThousandValuesOfAnApiAndSaysThatThereAreMore() throws Exception {
        var body = preview(USERS, "");
        assertThat(values(body)).hasSize(1000).startsWith("blue-0");
        assertThat(body.path("truncated").asBoolean()).isTrue();
        var found = preview(USERS, ",\"search\":\"blue-119\"");
        assertThat(values(found)).contains("blue-119", "blue-1199").hasSize(11);
        assertThat(found.path("truncated").asBoolean()).isFalse();
        assertThat(values(preview(USERS, ",\"overrides\":{\"query\":\"team=red\",\"regex_filter\":\"-7$\"}")))
                .containsExactly("red-7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong credential|PROVIDER_FAILED|SignatureDoesNotMatch",
                "missing object|PROVIDER_FAILED|is not there",
                "no login|PROVIDER_FAILED|status 401",
                "too large|PROVIDER_UNREACHABLE|longer than",
                "no json|PROVIDER_FAILED|not JSON",
                "path leads nowhere|INVALID_INPUT|leads nowhere",
                "not overridable|INVALID_INPUT|may not be overridden",
                "unknown override|INVALID_INPUT|is not one that this type",
                "upwards|INVALID_INPUT|upwards",
                "slow pattern|INVALID_INPUT|takes too long",
                "regex in path|INVALID_INPUT|filter_pattern",
                "uneven display|INVALID_INPUT|one for each",
                "skip tls|INVALID_INPUT|always checked",
                "secret header|INVALID_INPUT|credential",
                "private address|ADDRESS_NOT_ALLOWED|private",
                "other cloud|INVALID_INPUT|for http",
                "no such credential|INVALID_INPUT|no credential named"
            })
    void saysWhatIsWrongAndGivesNoEmptyList(String what, String code, String words) throws Exception {
        var fault = switch (what) {
            case "wrong credential" -> refused(S3.replace("\"aws\"", "\"wrong\""), "");
            case "missing object" ->
                refused(S3.replace("s3-object", "s3-object-content") + ",\"object_key\":{\"value\":\"nothing\"}", "");
            case "no login" -> refused(USERS.replace("\"credential_name\":\"api\",", ""), "");
            case "too large" -> refused(USERS.replace("/api/users", "/api/large"), "");
            case "no json" -> refused(USERS.replace("/api/users", "/api/page"), "");
            case "path leads nowhere" -> refused(USERS, ",\"overrides\":{\"json_path\":\"$[0].a.b\"}");
            case "not overridable" -> refused(USERS, ",\"overrides\":{\"path\":\"/admin\"}");
            case "unknown override" -> refused(USERS, ",\"overrides\":{\"bucket_name\":\"x\"}");
            case "upwards" -> refused(USERS.replace("/api/users", "/api/../secrets"), "");
            case "slow pattern" -> refused(USERS, ",\"overrides\":{\"filter\":\"((((((.+)+)+)+)+)+)+x\"}");
            case "regex in path" -> refused(USERS, ",\"overrides\":{\"json_path\":\"$[?(@.name =~ /a/)]\"}");
            case "uneven display" ->
                refused(
                        USERS.replace(
                                "\"overridable\":true}}",
                                "\"overridable\":true},\"display_json_path\":{\"value\":\"$[0].name\"}}"),
                        "");
            case "skip tls" -> refused(USERS + ",\"skip_tls_verify\":true", "");
            case "secret header" -> refused(USERS + ",\"headers\":[{\"name\":\"Authorization\",\"value\":\"x\"}]", "");
            case "private address" ->
                JsonMapper.shared()
                        .readTree(caller.call(
                                        "admin",
                                        "POST",
                                        "/api/input_sources/preview",
                                        request(USERS, "").replace(",\"allow_private_address\":true", ""))
                                .body());
            case "other cloud" -> refused(S3.replace("\"aws\"", "\"api\""), "");
            default -> refused(S3.replace("\"aws\"", "\"nothing\""), "");
        };
        assertThat(fault.path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(fault.path("message").asString()).contains(words);
        assertThat(fault.toString()).doesNotContain(StandIn.AWS_SECRET, "team=");
    }

    @Test
    void keepsSourcesAsExistingClientsSendThem() throws Exception {
        String body = """
                {"name":"Regions","description":"where","allowed_spaces":{"all_spaces":false,"specific_spaces":["team"]},
                 "details":{"type":"s3-object-content","credential_name":"aws","bucket_name":{"overridable":false,"value":"data"},
                 "object_key":{"overridable":true,"value":""},"filter_pattern":{"overridable":false,"value":""},
                 "content_format":{"type":"JSON","json_path":{"overridable":true,"value":"$[*]"},
                 "display_json_path":{"overridable":false,"value":""}}}}""";
        caller.ok("admin", "POST", "/api/input_sources", body);
        assertThat(caller.fault("admin", "POST", "/api/input_sources", body.replace("Regions", "REGIONS")))
                .isEqualTo("409 NAME_TAKEN");
        var single = caller.ok("admin", "GET", "/api/input_sources/regions", "");
        assertThat(single.at("/details/bucket_name/value").asString()).isEqualTo("data");
        assertThat(single.at("/allowed_spaces/specific_spaces/0").asString()).isEqualTo("team");
        caller.ok("admin", "PUT", "/api/input_sources/Regions", "{\"description\":\"elsewhere\"}");
        assertThat(caller.ok("admin", "GET", "/api/input_sources", "")
                        .path(0)
                        .path("description")
                        .asString())
                .isEqualTo("elsewhere");
        var names = caller.ok("developer", "GET", "/api/spaces/team/input_sources", "");
        assertThat(names.path(0).path("overridable").toString()).isEqualTo("[\"object_key\",\"json_path\"]");
        assertThat(names.toString()).doesNotContain("aws");
        assertThat(caller.fault("leader", "GET", "/api/input_sources", "")).startsWith("403");
        assertThat(caller.fault("member", "GET", "/api/spaces/team/input_sources", ""))
                .startsWith("403");
        caller.ok("admin", "DELETE", "/api/input_sources/Regions", "");
        assertThat(caller.fault("admin", "GET", "/api/input_sources/Regions", ""))
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void tellsOfEverythingThatIsWrongWithASourceAtOnce() throws Exception {
        var answer = caller.call("admin", "POST", "/api/input_sources", """
                {"name":"x","details":{"type":"azure-blob","bucket_name":{"value":"b"},"filter_pattern":{"value":"("},
                 "timeout_seconds":90}}""");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("errors").findValuesAsString("field"))
                .contains("bucket_name", "container_name", "storage_account_name", "filter_pattern", "timeout_seconds");
    }
}
