package dev.slipway.tracked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the blueprints of a repository that goes and comes back. */
class DisconnectedTest {
    private static final String TEXT =
            "spec_version: 2\ndescription: Shop\ngrains: {talk: {kind: echo, spec: {inputs: [{say: hello}]}}}\n";

    @Test
    void whatIsPublishedStaysMarkedAndComesBackWithItsRepository() throws Exception {
        try (var git = new GitSpace()) {
            git.create("blueprints/shop.yaml", TEXT)
                    .create("blueprints/pay.yaml", TEXT)
                    .push();
            git.ok("POST", "/catalog", Map.of("blueprint_name", "shop"));
            git.disconnect();

            assertThat(git.listed("/blueprints", "pay").isMissingNode()).isTrue();
            var shop = git.listed("/catalog", "shop");
            assertThat(shop.path("file").path("state").asString()).isEqualTo("disconnected");
            assertThat(shop.path("launch_allowed").asBoolean()).isFalse();
            assertThat(shop.path("url").isNull()).isTrue();
            assertThat(git.refused("POST", "/environments", Map.of("blueprint_name", "shop")))
                    .contains("its repository book is not connected any more; connect it again");
            assertThat(git.refused("POST", "/catalog", Map.of("blueprint_name", "pay")))
                    .contains("connect it again");

            git.connect();
            git.create("README.more.md", "again").push();
            assertThat(git.listed("/catalog", "shop").path("launch_allowed").asBoolean())
                    .isTrue();
            assertThat(git.listed("/blueprints", "pay")
                            .path("file")
                            .path("state")
                            .asString())
                    .isEqualTo("there");
            assertThat(git.get("/blueprints/shop/versions?repository_name=book"))
                    .hasSize(1);
        }
    }
}
