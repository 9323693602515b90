package dev.slipway.wire.environment;

import static dev.slipway.wire.Wire.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.environment.EnvironmentBody.CollaboratorsInfo;
import dev.slipway.wire.environment.EnvironmentBody.Definition;
import dev.slipway.wire.environment.EnvironmentBody.Details;
import dev.slipway.wire.environment.EnvironmentBody.Drift;
import dev.slipway.wire.environment.EnvironmentBody.Execution;
import dev.slipway.wire.environment.EnvironmentBody.Metadata;
import dev.slipway.wire.environment.EnvironmentBody.Person;
import dev.slipway.wire.environment.EnvironmentBody.Retention;
import dev.slipway.wire.environment.EnvironmentBody.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A known client checks that keys are there, null or not; so they always are. */
class EnvironmentBodyJsonTest {
    private static final Person ADA = new Person("ada@example.com", "Ada", "L", null, "Ada", "L");
    private static final JsonNode JSON_BODY = JSON.valueToTree(new EnvironmentBody(
            "e1",
            "e1",
            false,
            false,
            false,
            "",
            ADA,
            ADA,
            new CollaboratorsInfo(List.of(), false),
            null,
            new Details(
                    "e1",
                    "Active",
                    new Definition(
                            new Metadata("n", "b", null, "qtorque", "s", false, "b", null, List.of()),
                            List.of(),
                            List.of(),
                            List.of()),
                    new State(
                            "active",
                            false,
                            new Execution(null, null, new Retention("time", null)),
                            List.of(),
                            List.of(),
                            List.of(),
                            new Drift(new Drift.Detected(false), new Drift.AssetDrift(false, null, null)),
                            null)),
            List.of(),
            List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id",
                "/cost",
                "/owner/first_name",
                "/owner/last_name",
                "/owner/join_date",
                "/owner/display_first_name",
                "/owner/display_last_name",
                "/details/id",
                "/details/computed_status",
                "/details/definition/metadata/blueprint_inputs",
                "/details/definition/metadata/automation",
                "/details/state/current_state",
                "/details/state/execution/retention/kind",
                "/details/state/execution/start_time",
                "/details/state/execution/end_time",
                "/details/state/drift/deployment/detected",
                "/details/state/drift/asset/deployed_commit_sha",
                "/details/state/drift/asset/latest_commit_sha"
            })
    void theKeyIsThereEvenWhereThereIsNoValue(String path) {
        assertThat(JSON_BODY.at(path).isMissingNode()).isFalse();
    }

    @Test
    void costSaysFinalAsClientsReadIt() {
        assertThat(JSON.writeValueAsString(new EnvironmentBody.Cost(1, null, true, "EUR", false)))
                .contains("\"final\":true");
    }
}
