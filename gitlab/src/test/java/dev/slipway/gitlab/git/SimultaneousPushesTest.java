package dev.slipway.gitlab.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Pushed;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.hook.Receiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each push is told as what it was, however many there are at the same moment. */
class SimultaneousPushesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    @TempDir
    Path folder;

    private static Pushed prepared(Path folder, String branch) throws Exception {
        return Pushed.to(GITLAB, "private", Files.createDirectories(folder))
                .git("checkout", "-q", "-b", branch)
                .file(branch + ".txt", branch)
                .commit("Add " + branch);
    }

    @Test
    void areNotMixedUp() throws Exception {
        Web owner = GITLAB.with("api");
        List<String> branches = List.of("one", "two", "three", "four");
        List<Pushed> copies = new ArrayList<>();
        for (String branch : branches) {
            copies.add(prepared(folder.resolve(branch), branch));
        }
        try (Receiver receiver = new Receiver();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            owner.post(GITLAB.project("private") + "/hooks", "url", receiver.url());
            List<Future<Pushed>> pushes = new ArrayList<>();
            for (Pushed copy : copies) {
                pushes.add(threads.submit(copy::push));
            }
            for (Future<Pushed> push : pushes) {
                push.get();
            }
            List<String> told = new ArrayList<>();
            for (int i = 0; i < branches.size(); i++) {
                var payload = receiver.next().json();
                assertThat(payload.path("commits").size()).isEqualTo(1);
                String file =
                        payload.path("commits").get(0).path("added").get(0).asString();
                assertThat(payload.path("ref").asString() + ".txt").isEqualTo("refs/heads/" + file);
                told.add(payload.path("ref").asString().substring("refs/heads/".length()));
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(branches);
            assertThat(receiver.waiting()).isZero();
        }
    }
}
