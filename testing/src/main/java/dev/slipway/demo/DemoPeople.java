package dev.slipway.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sets the installation up through the one-time link, signs people in through GitLab, and gives each a role and an API token.
 * Whatever is there from an earlier start is kept.
 */
final class DemoPeople {
    private static final Duration LINK_PATIENCE = Duration.ofSeconds(30);
    private static final String SPACE = "demo";
    private static final Duration TOKEN_LIFE = Duration.ofDays(365);

    /** The stand-in's people who get a role in Slipway. */
    private static final List<Cast> CAST = List.of(
            new Cast("administrator", "Account Admin", null),
            new Cast("owner", "Account Member", "Space Admin"),
            new Cast("developer", "Account Member", "Space Developer"),
            new Cast("reporter", "Account Member", "Space Member"),
            new Cast("outsider", "Account Member", null));

    private final String url;
    private final GitLabFile gitlab;
    private final DemoFolder folder;

    DemoPeople(String url, GitLabFile gitlab, DemoFolder folder) {
        this.url = url;
        this.gitlab = gitlab;
        this.folder = folder;
    }

    /** Who plays which role. */
    private record Cast(
            String gitlabRole, String accountRole, @Nullable String spaceRole) {}

    /** A person of Slipway with a token. */
    record Member(
            String email, String accountRole, @Nullable String spaceRole, String token) {}

    /** What came of it. */
    record Settled(String adminToken, String space, List<Member> people) {}

    /** The part of an earlier demo.json that is still good. */
    private record Earlier(String adminToken, String space, List<Member> slipwayPeople) {}

    private record Token(String accessToken) {}

    private record Session(boolean signedIn, boolean setupNeeded) {}

    private record Space(String name) {}

    Settled settle() throws IOException {
        var earlier = stillGood();
        if (earlier != null) {
            return earlier;
        }
        var admin = new Browser(url);
        if (admin.get("/api/session", Map.of(), Session.class).setupNeeded()) {
            setUp(admin);
        }
        admin.signIn(gitlab.person("administrator"));
        makeSpace(admin);
        var members = new ArrayList<Member>();
        for (var cast : CAST) {
            members.add(engage(admin, cast));
        }
        return new Settled(members.getFirst().token(), SPACE, members);
    }

    private @Nullable Settled stillGood() throws IOException {
        Path file = folder.existing("demo.json");
        if (file == null) {
            return null;
        }
        var earlier = Json.read(file, Earlier.class);
        var session = new Browser(url)
                .get("/api/session", Map.of("Authorization", "Bearer " + earlier.adminToken()), Session.class);
        return session.signedIn() ? new Settled(earlier.adminToken(), earlier.space(), earlier.slipwayPeople()) : null;
    }

    private void setUp(Browser admin) throws IOException {
        String token = URI.create(setupLink()).getQuery().replaceFirst("^token=", "");
        var signIn = gitlab.application("sign_in");
        var repositories = gitlab.application("repositories");
        admin.post(
                "/api/setup",
                Map.of(
                        "token", token,
                        "public_url", url,
                        "gitlab_url", gitlab.url(),
                        "sign_in_application_id", signIn.applicationId(),
                        "sign_in_application_secret", signIn.secret(),
                        "repositories_application_id", repositories.applicationId(),
                        "repositories_application_secret", repositories.secret(),
                        "allow_private_address", true,
                        "access", "full"),
                Object.class);
    }

    /** A server answers a moment before it has written the link. */
    private String setupLink() throws IOException {
        Path file = folder.slipway().resolve("setup-link");
        long deadline = System.nanoTime() + LINK_PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("The server waits to be set up, but wrote no set-up link to " + file);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return Files.readString(file).trim();
    }

    private static void makeSpace(Browser admin) throws IOException {
        var spaces = List.of(admin.get("/api/spaces", Map.of(), Space[].class));
        if (spaces.stream().noneMatch(space -> space.name().equals(SPACE))) {
            admin.post("/api/spaces", Map.of("name", SPACE, "color", "darkBlue", "icon", "flow"), Object.class);
        }
    }

    private Member engage(Browser admin, Cast cast) throws IOException {
        var person = gitlab.person(cast.gitlabRole());
        var browser = new Browser(url);
        browser.signIn(person);
        if (cast.spaceRole() != null) {
            admin.post(
                    "/api/spaces/" + SPACE + "/users",
                    Map.of("email", person.email(), "space_role", cast.spaceRole()),
                    Object.class);
        }
        var token = browser.post(
                "/api/tokens",
                Map.of(
                        "title",
                        "demo",
                        "expires_at",
                        Instant.now().plus(TOKEN_LIFE).toString()),
                Token.class);
        return new Member(person.email(), cast.accountRole(), cast.spaceRole(), token.accessToken());
    }
}
