package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.candidate.GroupHost.Change;
import dev.slipway.candidate.ListedProject;
import dev.slipway.candidate.ListedProjects;
import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GitLabGroupsTest {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    private final Outbound outbound = Outbound.standalone();
    private final GitLabGroups groups = new GitLabGroups(SampleGitLab.api(outbound));

    @AfterEach
    void close() {
        outbound.close();
    }

    @Test
    void findsAGroupByPathAndByItsLastingId() {
        var group = groups.group(as("reporter"), "acme/platform");
        assertThat(group.path()).isEqualTo("acme/platform");
        assertThat(groups.group(as("reporter"), group.id())).isEqualTo(group);
        assertThatThrownBy(() -> groups.group(as("reporter"), "vault"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PROJECT_NOT_FOUND));
    }

    @Test
    void listsAGroupWithTheGroupsBelow() {
        var acme = groups.group(as("reporter"), "acme");
        var projects = all(next -> groups.inGroup(as("reporter"), acme.id(), next));
        assertThat(projects)
                .extracting(each -> each.project().path())
                .contains("acme/platform/landing-zone", "acme/platform/old-network");
        var zone = projects.stream()
                .filter(each -> each.project().path().endsWith("landing-zone"))
                .findFirst()
                .orElseThrow();
        assertThat(zone.namespace()).isEqualTo("acme/platform");
        assertThat(zone.topics()).contains("terraform", "demo");
        assertThat(zone.role()).isEqualTo(20);
        assertThat(zone.names()).endsWith(" / " + zone.project().name());
        assertThat(zone.kind()).isEqualTo(ListedProject.Kind.GROUP);
    }

    @Test
    void readsThousandsOfProjectsAHundredAtATime() throws Exception {
        String token = GITLAB.roster().controlToken();
        control("POST", "/generate", Map.of("group", "acme/many", "projects", 1050), token);
        control("DELETE", "/requests", Map.of(), token);
        var all = all(next -> groups.members(as("owner"), next));
        assertThat(all.stream().filter(each -> each.namespace().equals("acme/many")))
                .hasSize(1050);
        assertThat(all).extracting(each -> each.project().id()).doesNotHaveDuplicates();
        String requests = control("GET", "/requests", Map.of(), token);
        assertThat(requests.split("/api/v4/projects", -1).length - 1).isLessThanOrEqualTo(12);

        assertThat(groups.count(as("owner"))).hasValue(all.size());
        assertThat(groups.changed(as("owner"), Change.ACTIVITY, null).projects())
                .hasSize(100);
        assertThat(groups.changed(as("owner"), Change.SETTINGS, null).next()).isNotNull();
    }

    @Test
    void aFailureIsAProblemAndNoEmptyList() {
        var nobody = new HostAccess(GITLAB.provider(), Secret.of("glpat-never-was"));
        assertThatThrownBy(() -> groups.members(nobody, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> groups.count(nobody)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> groups.inGroup(as("reporter"), "987654", null)).isInstanceOf(Problem.class);
        var down = new HostAccess(SampleGitLab.provider("http://127.0.0.1:9"), Secret.of("x"));
        assertThatThrownBy(() -> groups.members(down, null)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gitlab.example/acme, acme",
        "https://gitlab.example/acme/platform/, acme/platform",
        "https://gitlab.example/groups/acme/platform, acme/platform",
        "https://gitlab.example/groups/acme/platform/-/settings/applications, acme/platform",
        "HTTPS://GITLAB.example/acme?sort=name#x, acme",
        "gitlab.example/acme, acme"
    })
    void readsTheAddressesOfGroups(String url, String path) {
        assertThat(GroupUrl.read(SampleGitLab.provider("https://gitlab.example"), url))
                .isEqualTo(path);
    }

    @Test
    void takesThePathOfTheHostOff() {
        assertThat(GroupUrl.read(
                        SampleGitLab.provider("https://corp.example/git/lab"),
                        "https://corp.example/git/lab/groups/acme"))
                .isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gitlab.example", "https://gitlab.example/-/profile", "https://gitlab.example/a b"})
    void refusesWhatIsNoGroup(String url) {
        assertThatThrownBy(() -> GroupUrl.read(SampleGitLab.provider("https://gitlab.example"), url))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("group_url"));
    }

    @Test
    void followsTheLinkOfAPageByItsParametersOnly() {
        String link =
                "<https://evil.example/api/v4/projects?id_after=7&order_by=id&x=a%26b>; rel=\"next\", <u?y=1>; rel=\"first\"";
        assertThat(NextPage.query(link)).hasValue("id_after=7&order_by=id&x=a%26b");
        assertThat(NextPage.parameters("id_after=7&x=a%26b")).isEqualTo(Map.of("id_after", "7", "x", "a&b"));
        assertThat(NextPage.query("<u?y=1>; rel=\"first\", <u?y=2>; rel=\"last\""))
                .isEmpty();
    }

    private static List<ListedProject> all(Function<@Nullable String, ListedProjects> pages) {
        var all = new ArrayList<ListedProject>();
        String next = null;
        do {
            var page = pages.apply(next);
            all.addAll(page.projects());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static HostAccess as(String role) {
        return new HostAccess(
                GITLAB.provider(), Secret.of(GITLAB.roster().person(role).token()));
    }

    private static String control(String method, String path, Map<String, ?> body, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(GITLAB.roster().controlUrl() + path))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .method(
                                            method,
                                            HttpRequest.BodyPublishers.ofString(
                                                    JsonMapper.shared().writeValueAsString(body)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
