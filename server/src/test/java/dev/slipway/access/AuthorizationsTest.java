package dev.slipway.access;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationsTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private FakeHost memory;
    private AccessRoom room;

    @BeforeEach
    void open() {
        memory = new FakeHost(new GitMirrors(folder));
        room = new AccessRoom(database, memory, AccessRoom.Site.inMemory());
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void comesBackWithAGrantToWhereThePersonWas() {
        String state = leave("/dev/repositories?tab=1");
        assertThat(room.arrive(ADA, "browser", state, "code")).isEqualTo("/dev/repositories?tab=1&authorized=1");
        assertThat(room.grants.token(room.provider, ADA.id())).isEqualTo(Secret.of("access-of-code"));
        assertThat(room.grantOf(ADA).account()).isEqualTo("ada");
    }

    @Test
    void aStateIsGoodOnce() {
        String state = leave("/");
        room.arrive(ADA, "browser", state, "code");
        assertForeign(ADA, "browser", state);
    }

    @Test
    void aStateOfAnotherBrowserIsRefusedAndSpent() {
        String state = leave("/");
        assertForeign(ADA, "another", state);
        assertForeign(ADA, "browser", state);
    }

    @Test
    void aStateOfAnotherPersonIsRefused() {
        assertForeign(AccessRoom.somebody(), "browser", leave("/"));
    }

    @Test
    void aForgedStateIsRefused() {
        leave("/");
        assertForeign(ADA, "browser", "forged");
        assertForeign(ADA, "browser", "");
    }

    @Test
    void aStateRunsOut() {
        String state = leave("/");
        room.step(Duration.ofMinutes(11));
        assertForeign(ADA, "browser", state);
    }

    @Test
    void theTableHoldsNeitherStateNorBrowser() {
        String state = leave("/");
        var rows = database.client()
                .sql("select encode(state_hash, 'escape') || encode(browser_hash, 'escape') from git_authorization")
                .query(String.class)
                .list();
        assertThat(rows).singleElement().asString().doesNotContain(state).doesNotContain("browser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "/a b",
                "/\n/evil"
            })
    void comesBackToPagesOfOursOnly(String returnTo) {
        assertThat(Authorizations.localPath(returnTo)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/repositories", "/dev/repositories/connect?provider=1&url=a%2Fb"})
    void keepsPagesOfOurs(String returnTo) {
        assertThat(Authorizations.localPath(returnTo)).isEqualTo(returnTo);
    }

    private String leave(String returnTo) {
        String page = room.leaveToAuthorize(ADA, "browser", returnTo).getQuery();
        return page.replaceFirst("^.*state=", "").replaceFirst("&.*$", "");
    }

    private void assertForeign(Actor actor, String browser, String state) {
        assertThatThrownBy(() -> room.arrive(actor, browser, state, "code"))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.FORBIDDEN);
    }
}
