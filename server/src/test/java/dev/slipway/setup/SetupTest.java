package dev.slipway.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.signin.ServerWithGitLab;
import dev.slipway.signin.TestBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private ServerWithGitLab world;

    @BeforeEach
    void start() throws IOException {
        world = ServerWithGitLab.start();
    }

    @AfterEach
    void stop() throws IOException {
        world.close();
    }

    @Test
    void thePersonWhoSetsUpBecomesAdministratorAndTheLinkDies() throws Exception {
        var admin = world.browser();
        var link = world.server().data().resolve("setup-link");
        String token = world.setupToken();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
                .isEqualTo("rw-------");
        assertThat(questions(admin, token)).contains("/auth/callback", "/auth/repositories/callback", "\"read_user\"");
        assertThat(session(admin)).contains("\"setup_needed\":true");
        assertThat(world.setUp(admin, Map.of()).statusCode()).isEqualTo(200);

        // Somebody quicker gains nothing: the claim is in the browser that set up.
        var quicker = world.browser();
        world.signIn(quicker, "dana");
        assertThat(session(quicker)).contains("Account Member");
        world.signIn(admin, "root");
        assertThat(session(admin)).contains("Account Admin", "\"setup_needed\":false");

        assertThat(link).doesNotExist();
        assertThat(questions(world.browser(), token)).contains("SETUP_INVALID", "dead");
    }

    @Test
    void aWrongSecretIsFoundBeforeItIsSaved() throws Exception {
        for (String field : new String[] {"sign_in_application_secret", "repositories_application_secret"}) {
            var response = world.setUp(world.browser(), Map.of(field, "wrong"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("SETUP_INVALID", "\"field\":\"" + field + "\"");
        }
        assertThat(session(world.browser())).contains("\"setup_needed\":true");
    }

    @Test
    void aPrivateAddressNeedsAnExplicitWord() throws Exception {
        var response = world.setUp(world.browser(), Map.of("allow_private_address", false));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("ADDRESS_NOT_ALLOWED", "\"field\":\"gitlab_url\"");
    }

    @Test
    void anAddressThatIsNoGitLabIsRefusedWithTheReason() throws Exception {
        for (String address : new String[] {"gitlab.example.com", "http://127.0.0.1:1", world.url(), "ftp://x"}) {
            var response = world.setUp(world.browser(), Map.of("gitlab_url", address));
            assertThat(response.statusCode()).as(address).isEqualTo(400);
            assertThat(response.body()).contains("\"field\":\"gitlab_url\"");
        }
    }

    @Test
    void aGuessedTokenOpensNothing() throws Exception {
        assertThat(questions(world.browser(), "guessed")).contains("SETUP_INVALID");
        assertThat(world.setUp(world.browser(), Map.of("token", "guessed")).statusCode())
                .isEqualTo(400);
    }

    private static String questions(TestBrowser browser, String token) throws IOException {
        return browser.call("GET", "/api/setup?token=" + token, "", Map.of()).body();
    }

    private static String session(TestBrowser browser) throws IOException {
        return browser.call("GET", "/api/session", "", Map.of()).body();
    }
}
