package dev.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.AccessRoom;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private AccessRoom room;

    @BeforeEach
    void open() {
        room = new AccessRoom(database, new FakeHost(new GitMirrors(folder)), AccessRoom.Site.inMemory());
        save("Under a path", "http://127.0.0.1:1/git/lab");
        save("Public", "https://8.8.8.8");
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/git/group/project, Our GitLab",
        "http://127.0.0.1:1/git/lab/group/project, Under a path",
        "https://127.0.0.1:1/git/labor/project, Our GitLab",
        "HTTP://127.0.0.1:1/git/group/project.git, Our GitLab",
        "http://user:password@127.0.0.1:1/git/group/project, Our GitLab",
        "https://8.8.8.8:443/group/project, Public",
        "git@8.8.8.8:group/project.git, Public",
        "ssh://git@8.8.8.8:2222/group/project.git, Public"
    })
    void findsTheHostWhoseAddressIsTheLongestBeginning(String url, String name) {
        assertThat(room.providers.of(url).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/group/project",
        "http://127.0.0.1:2/git/group/project",
        "http://127.0.0.1:1/gitx/group/project",
        "https://8.8.8.8.evil.example/group/project",
        "https://8.8.8.8@evil.example/group/project",
        "nonsense"
    })
    void doesNotMistakeOtherHostsForIt(String url) {
        assertThatThrownBy(() -> room.providers.of(url)).isInstanceOf(Problem.class);
    }

    @Test
    void keepsPasswordsOfPastedUrlsOutOfMessages() {
        assertThatThrownBy(() -> room.providers.of("https://user:canary@elsewhere.example/a/b"))
                .hasMessageNotContaining("canary");
    }

    @Test
    void changesTheHostThatHasTheAddressAlready() {
        var changed = save("Renamed", "https://8.8.8.8/");
        assertThat(room.providers.list()).hasSize(3);
        assertThat(room.providers.byId(changed.id()).name()).isEqualTo("Renamed");
        assertThat(room.providers.application(changed).secret()).isEqualTo(Secret.of("secret"));
    }

    @Test
    void refusesPrivateAddressesUnlessAllowed() {
        assertThatThrownBy(() -> room.providers.save("Inner", URI.create("http://10.0.0.1"), "id", null, false))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
        assertThat(room.providers
                        .save("Inner", URI.create("http://10.0.0.1"), "id", null, true)
                        .privateAddress())
                .isTrue();
    }

    @Test
    void saysThatAHostHasNoApplication() {
        var bare = room.providers.save("Bare", URI.create("https://1.1.1.1"), null, null, false);
        assertThatThrownBy(() -> room.providers.application(bare)).hasMessageContaining("access token");
    }

    @Test
    void namesTheHostsThereAreWhenItIsNotClearWhichIsMeant() {
        assertThat(room.providers.named("public").name()).isEqualTo("Public");
        assertThat(room.providers.named(room.provider.id().toString())).isEqualTo(room.provider);
        assertThatThrownBy(() -> room.providers.named(null)).hasMessageContaining("Our GitLab");
        assertThatThrownBy(() -> room.providers.named("nope")).isInstanceOf(Problem.class);
    }

    private Provider save(String name, String url) {
        return room.providers.save(name, URI.create(url), "id", Secret.of("secret"), true);
    }
}
