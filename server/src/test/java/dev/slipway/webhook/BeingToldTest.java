package dev.slipway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole way over HTTP: a project is connected, its hook is made, GitLab tells of a push, and the commit is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeingToldTest {
    @TempDir
    private Path folder;

    private HookWorld world;

    @BeforeAll
    void start() throws Exception {
        world = new HookWorld();
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void makesAHookAndKnowsACommitAsSoonAsItIsPushed() throws Exception {
        world.connect("infra", "terraform", world.token("maintainer"));
        var hook = world.hookIn("infra", "active");
        long project = world.project("terraform").id();
        assertThat(hook.path("url").asString()).startsWith(world.world.url() + "/api/webhooks/gitlab/");
        assertThat(hook.path("hook_page").asString())
                .contains("/-/hooks/" + hook.path("hook_id").asString());
        assertThat(world.repository("infra").path("webhook_ids").path(0).asString())
                .isEqualTo(hook.path("hook_id").asString());
        var hosted = world.gitlab("maintainer", "GET", "/projects/" + project + "/hooks", "");
        assertThat(hosted).hasSize(1);
        assertThat(hosted.path(0).path("note_events").asBoolean()).isTrue();

        var copy = world.copy(folder, "terraform", "maintainer");
        String after = copy.push("first");
        HookWorld.eventually(() -> world.repository("infra").path("commit").asString(), after::equals);
    }

    @Test
    void saysWhatIsMissingWhereNoHookCanBeMade() throws Exception {
        world.connect("developers", "broken", world.token("developer"));
        var role = world.hookIn("developers", "impossible");
        assertThat(role.path("why").asString()).contains("Maintainer");
        assertThat(role.path("next_poll").asString()).isNotEmpty();
    }
}
