package dev.slipway.signin;

import dev.slipway.app.RunningServer;
import dev.slipway.gitlab.GitLabStandIn;
import dev.slipway.gitlab.Options;
import dev.slipway.gitlab.Roster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A fresh server beside a GitLab stand-in that has both applications. Close it when done. */
public final class ServerWithGitLab implements AutoCloseable {
    private final RunningServer server;
    private final GitLabStandIn gitlab;
    private final Path folder;

    private ServerWithGitLab(RunningServer server, GitLabStandIn gitlab, Path folder) {
        this.server = server;
        this.gitlab = gitlab;
        this.folder = folder;
    }

    public static ServerWithGitLab start() throws IOException {
        var server = RunningServer.start();
        Path folder = Files.createTempDirectory("slipway-gitlab-test");
        var gitlab = GitLabStandIn.start(
                Options.in(folder).redirectingTo(server.url("").toString()));
        return new ServerWithGitLab(server, gitlab, folder);
    }

    public RunningServer server() {
        return server;
    }

    public GitLabStandIn gitlab() {
        return gitlab;
    }

    public String url() {
        return server.url("").toString();
    }

    public TestBrowser browser() {
        return new TestBrowser(url());
    }

    /** The token of the set-up link, as it stands in its file. */
    public String setupToken() throws IOException {
        String link = Files.readString(server.data().resolve("setup-link")).strip();
        return link.substring(link.indexOf("token=") + 6);
    }

    /** Answers the set-up page with these answers in place of the right ones. */
    public Connection.Response setUp(TestBrowser browser, Map<String, Object> different) throws IOException {
        var answers = new java.util.HashMap<String, Object>(Map.of(
                "token", setupToken(),
                "public_url", url(),
                "gitlab_url", gitlab.url(),
                "sign_in_application_id", application("sign_in").applicationId(),
                "sign_in_application_secret", application("sign_in").secret(),
                "repositories_application_id", application("repositories").applicationId(),
                "repositories_application_secret", application("repositories").secret(),
                "allow_private_address", true));
        answers.putAll(different);
        return browser.call("POST", "/api/setup", JsonMapper.shared().writeValueAsString(answers), Map.of());
    }

    public Roster.OAuthApplication application(String label) {
        return Objects.requireNonNull(gitlab.roster().applications().get(label));
    }

    /** Signs the person in and gives where that ended. */
    public URI signIn(TestBrowser browser, String username) throws IOException {
        return browser.signIn(username, password(username));
    }

    String password(String username) {
        return gitlab.roster().people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** Tells the stand-in's control API. */
    public void control(String method, String path, String body) throws Exception {
        var response =
                server.send(HttpRequest.newBuilder(URI.create(gitlab.roster().controlUrl() + path))
                        .header("Authorization", "Bearer " + gitlab.roster().controlToken())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.body());
        }
    }

    @Override
    public void close() throws IOException {
        gitlab.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
