package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.SampleRepository;
import dev.slipway.wire.work.HostRoute;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.WorkOutcome;
import dev.slipway.wire.work.WorkOutcome.Output;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An agent looks at repositories without cloning them. */
class AgentProbeTest extends AgentTestCase {
    @Test
    void tellsWhatARepositoryHas() {
        startAgent();
        var repository = sample("r");
        String head = repository.write("a", "a").commit();
        repository.git("tag", "v1");
        repository.git("branch", "next");
        var told = probe("/git/r", 5000);
        assertThat(told).containsEntry("head", head).containsEntry("references", "3");
        assertThat(Long.parseLong(told.get("took_ms"))).isNotNegative();
        assertThat(told).doesNotContainKey("failure");
    }

    @Test
    void tellsAnEmptyRepositoryFromAMissingOne() {
        startAgent();
        sample("empty");
        assertThat(probe("/git/empty", 5000)).containsEntry("references", "0").doesNotContainKeys("head", "failure");
        assertThat(probe("/git/missing", 5000))
                .containsEntry("failure", "NOT_FOUND_OR_INVISIBLE")
                .containsKey("said");
    }

    @Test
    void givesUpInTime() {
        startAgent();
        sample("r").write("a", "a").commit();
        assertThat(probe("/git/r", 1)).containsEntry("failure", "TIMEOUT");
    }

    @Test
    void neverShowsThePassword() {
        startAgent();
        String id = server.order(new ProbeWork("http://127.0.0.1:1/r", "oauth2", "glpat-secret", null, 3000));
        var told = values(server.outcome(id));
        assertThat(told).containsEntry("failure", "UNREACHABLE");
        assertThat(told.toString()).doesNotContain("glpat-secret");
    }

    @Test
    void goesThroughTheProxyOfTheHost() {
        startAgent();
        sample("r").write("a", "a").commit();
        String nowhere = "http://127.0.0.1:1";
        var work = new ProbeWork(server.address() + "/git/r", null, null, new HostRoute(null, nowhere), 3000);
        assertThat(values(server.outcome(server.order(work)))).containsEntry("failure", "UNREACHABLE");
        assertThat(probe("/git/r", 5000)).as("the next one, without").containsKey("head");
        var through = new ProbeWork(
                "http://git.example.invalid/git/r",
                null,
                null,
                new HostRoute(null, server.address().toString()),
                3000);
        assertThat(values(server.outcome(server.order(through)))).containsKey("head");
    }

    @Test
    void findsTimeForAProbeWhileItHasNoRoomForRuns() {
        startAgent(stage.config().withCapacity(1));
        sample("r").write("a", "a").commit();
        String run = server.order(stage.echo(Map.of("say", "here", "sleep", "30")));
        server.awaitLine(run, "here");
        assertThat(probe("/git/r", 5000)).containsKey("head");
        server.cancel(run, "graceful");
        server.outcome(run);
    }

    @Test
    void refusesWhatIsNoUrl() {
        startAgent();
        String id = server.order(new ProbeWork("/etc", null, null, null, 3000));
        assertThat(values(server.outcome(id))).containsEntry("failure", "OTHER");
        String file = server.order(new ProbeWork("file:///etc", null, null, null, 3000));
        assertThat(values(server.outcome(file))).containsKey("failure");
    }

    private SampleRepository sample(String name) {
        return SampleRepository.in(stage.data().resolveSibling("git").resolve(name));
    }

    private Map<String, String> probe(String path, long limit) {
        return values(server.outcome(server.order(new ProbeWork(server.address() + path, null, null, null, limit))));
    }

    private static Map<String, String> values(WorkOutcome outcome) {
        assertThat(outcome).isInstanceOf(WorkOutcome.Succeeded.class);
        return ((WorkOutcome.Succeeded) outcome)
                .outputs().stream().collect(Collectors.toMap(Output::name, Output::value));
    }
}
