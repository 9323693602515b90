package dev.slipway.wire.environment;

import static dev.slipway.wire.Wire.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bodies as the public clients of the known product really send them. */
class LaunchRequestJsonTest {
    @Test
    void readsTheTerraformProvidersPascalCaseSource() {
        var request = JSON.readValue("""
                {"id":"","blueprint_name":"web","environment_name":"mine","owner_email":"","duration":"PT2H","scheduled_end_time":"",
                 "tags":null,"workflows":null,"inputs":{"size":"3"},
                 "collaborators":{"collaborators_emails":null,"all_space_members":false},
                 "blueprint_source":{"BlueprintName":"web","RepositoryName":"infra","Branch":null,"Commit":null}}""", LaunchRequest.class);

        assertThat(request.source()).isNotNull();
        assertThat(request.source().repositoryName()).isEqualTo("infra");
        assertThat(request.source().blueprintName()).isEqualTo("web");
        assertThat(request.duration()).isEqualTo("PT2H");
    }

    @Test
    void readsTheOldNameOfAnEnvironment() {
        var request = JSON.readValue("{\"blueprint_name\":\"web\",\"sandbox_name\":\"mine\"}", LaunchRequest.class);

        assertThat(request.environmentName()).isEqualTo("mine");
    }

    @Test
    void readsInputsThatAreNoStringsAndABooleanInQuotes() {
        var request = JSON.readValue(
                "{\"automation\":\"false\",\"inputs\":{\"size\":3,\"names\":[\"a\"],\"none\":null}}",
                LaunchRequest.class);

        assertThat(request.automation()).isEqualTo("false");
        assertThat(request.inputs()).containsEntry("size", 3).containsKey("none");
    }
}
