package dev.slipway.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import org.junit.jupiter.api.Test;

class ParameterApiTest {
    private static final String ACCOUNT = "/api/settings/parameters";
    private static final String SPACE = "/api/spaces/team/settings/parameters";

    @Test
    void keepsParametersAsExistingClientsSendThem() throws Exception {
        try (var caller = new Caller()) {
            account(caller);
            space(caller);
        }
    }

    private static void account(Caller caller) throws Exception {
        caller.ok("admin", "POST", ACCOUNT, """
                {"name":"Region","value":"eu","sensitive":false,"description":"where"}""");
        var single = caller.ok("developer", "GET", ACCOUNT + "/region", "");
        assertThat(single.path("name").asString()).isEqualTo("Region");
        assertThat(single.path("value").asString()).isEqualTo("eu");
        assertThat(caller.fault("member", "GET", ACCOUNT, "")).startsWith("403");
        assertThat(caller.fault("leader", "POST", ACCOUNT, "{\"name\":\"x\"}")).startsWith("403");
        assertThat(caller.fault("admin", "POST", ACCOUNT, "{\"name\":\"REGION\",\"value\":\"us\"}"))
                .isEqualTo("409 NAME_TAKEN");
    }

    private static void space(Caller caller) throws Exception {
        caller.ok("leader", "POST", SPACE, "{\"name\":\"key\",\"value\":\"canary-77\",\"sensitive\":true}");
        var list = caller.ok("developer", "GET", SPACE, "");
        assertThat(list.isArray()).isTrue();
        assertThat(list.toString()).contains("\"***\"").doesNotContain("canary-77");
        caller.ok("leader", "PUT", SPACE + "/key", "{\"value\":\"canary-78\",\"sensitive\":true}");
        assertThat(caller.ok("leader", "GET", SPACE + "/KEY", "").path("value").asString())
                .isEqualTo("***");
        assertThat(caller.fault("developer", "DELETE", SPACE + "/key", "")).startsWith("403");
        caller.ok("leader", "DELETE", SPACE + "/key", "");
        assertThat(caller.fault("leader", "GET", SPACE + "/key", "")).isEqualTo("404 PARAMETER_NOT_FOUND");
    }
}
