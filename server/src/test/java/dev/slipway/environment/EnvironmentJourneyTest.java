package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.app.RunningServer;
import dev.slipway.execution.Orders;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Identity;
import dev.slipway.identity.People;
import dev.slipway.identity.Space;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.EnvironmentBody;
import dev.slipway.wire.environment.LaunchRequest;
import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The whole server with its built-in agent: an environment comes up, tells, and goes. */
class EnvironmentJourneyTest {
    private static final String YAML = """
            spec_version: 2
            inputs:
              word:
                type: string
            outputs:
              said:
                value: '{{ .grains.second.outputs.say }}'
            grains:
              first:
                kind: echo
                spec:
                  inputs:
                    - say: 'first {{ .inputs.word }}'
                  outputs:
                    - say
              second:
                kind: echo
                depends-on: first
                spec:
                  inputs:
                    - say: 'then {{ .grains.first.outputs.say }}'
                    - lines: '3'
                  outputs:
                    - say
            """;

    private static RunningServer server;
    private static Actor actor;
    private static Space space;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start();
        var people = bean(People.class);
        var person = people.arrived(new Identity("test", "1", "ann@example.com", "ann", "Ann Lee", null));
        people.giveRole(person.email(), AccountRole.ADMIN);
        actor = new Actor(person.id(), person.email(), person.name());
        space = bean(Spaces.class).create("journey", null, null);
        StoredBlueprint.keep(server, space.id(), "talk", YAML);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void comesUpTellsAndGoes() {
        String id = launch("talk");
        assertThat(body(id).details().computedStatus()).isIn("Launching", "Active");
        await(id, "Active");
        var up = body(id);
        assertThat(up.details().state().outputs())
                .singleElement()
                .satisfies(output -> assertThat(output.value()).isEqualTo("then first hello"));
        assertThat(up.details().state().grains())
                .extracting(grain -> grain.state().currentState())
                .containsExactly("Deployed", "Deployed");
        assertThat(up.actions()).contains("end", "extend", "rename", "collaborate");
        assertThat(bean(Orders.class).lines(id + "/second", 0, 100))
                .extracting(line -> line.text())
                .contains("then first hello", "line 3");
        bean(Environments.class).extend(actor, space, id, "PT1H");
        bean(Environments.class).end(actor, space, id);
        await(id, "Ended");
        assertThat(body(id).details().state().currentState()).isEqualTo("inactive");
        assertThat(body(id).history())
                .extracting(item -> item.event())
                .containsExactly("Launched", "Active", "Extended", "Ending", "Ended");
    }

    @Test
    void letsNoSpaceGoInWhichEnvironmentsLive() {
        String id = launch("talk");
        await(id, "Active");
        assertThatThrownBy(() -> bean(Spaces.class).delete(space.id())).isInstanceOf(Problem.class);
        bean(Environments.class).end(actor, space, id);
        await(id, "Ended");
    }

    @Test
    void givesNoOrderWithoutAnAgentsToken() throws Exception {
        var answer = server.send(HttpRequest.newBuilder(server.url("/api/agent/v1/lease"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer wrong")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"instance\":\"x\",\"holding\":[],\"capacity\":1,\"wait_ms\":0,\"technologies\":[],\"version\":\"1\"}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void keepsStateFromWhoeverIsNotItsRun() throws Exception {
        var answer = server.send(HttpRequest.newBuilder(server.url("/api/tfstate/someEnv/net"))
                .header("Authorization", "Basic bm9ib2R5OndpdGhvdXQ=")
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String launch(String blueprint) {
        var request = bean(JsonMapper.class)
                .readValue(
                        "{\"blueprint_name\": \"" + blueprint
                                + "\", \"environment_name\": \"mine\", \"duration\": \"PT2H\", \"inputs\": {\"word\": \"hello\"}}",
                        LaunchRequest.class);
        return bean(LaunchController.class).launch(actor, space, request).id();
    }

    private static EnvironmentBody body(String id) {
        return bean(EnvironmentController.class).single(actor, space, id);
    }

    private static void await(String id, String status) {
        EnvironmentRoom.await(() -> {
            var now = body(id);
            assertThat(now.details().state().errors()).isEmpty();
            return now.details().computedStatus().equals(status);
        });
    }

    private static <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }
}
