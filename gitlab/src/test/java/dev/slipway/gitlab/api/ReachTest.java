package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How far people and tokens reach: shares, hidden repositories, associations, and when a token was used last. */
class ReachTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web owner = GITLAB.with("api");
    private final String project = GITLAB.project("personal");

    private String group() {
        return Long.toString(GITLAB.as("administrator")
                .get("/api/v4/groups/closed")
                .json()
                .path("id")
                .asLong());
    }

    @Test
    void letsTheMembersOfAGroupIntoWhatIsSharedWithIt() {
        Web dev = GITLAB.as("developer");
        assertThat(GITLAB.as("reporter").get(project).status()).isEqualTo(404);
        JsonNode made = dev.post(project + "/share", "group_id", group(), "group_access", "30")
                .json();
        assertThat(made.path("group_access").asInt()).isEqualTo(30);
        assertThat(dev.post(project + "/share", "group_id", group(), "group_access", "30")
                        .status())
                .isEqualTo(409);
        assertThat(GITLAB.as("reporter").get(project + "/repository/tree").status())
                .isEqualTo(200);
        JsonNode seen = GITLAB.as("reporter").get(project).json();
        assertThat(seen.path("permissions").path("project_access").isNull()).isTrue();
        assertThat(seen.path("shared_with_groups")
                        .get(0)
                        .path("group_full_path")
                        .asString())
                .isEqualTo("closed");
        assertThat(GITLAB.as("reporter")
                        .get("/api/v4/groups/closed/projects/shared")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(GITLAB.as("reporter").get("/api/v4/projects?membership=true").body())
                .contains("dev/notes");
        assertThat(dev.delete(project + "/share/" + group()).status()).isEqualTo(204);
        assertThat(GITLAB.as("reporter").get(project).status()).isEqualTo(404);
    }

    @Test
    void hidesTheRepositoryOfAProjectThatIsSeen() {
        String open = GITLAB.project("public");
        owner.put(open, "repository_access_level", "private");
        assertThat(GITLAB.web().get(open).status()).isEqualTo(200);
        assertThat(GITLAB.as("outsider").get(open + "/repository/tree").status())
                .isEqualTo(403);
        assertThat(GITLAB.as("reporter").get(open + "/repository/tree").status())
                .isEqualTo(200);
        owner.put(open, "repository_access_level", "disabled");
        assertThat(owner.get(open + "/repository/tree").status()).isEqualTo(403);
        assertThat(owner.get(open).json().path("repository_access_level").asString())
                .isEqualTo("disabled");
        assertThat(owner.put(open, "repository_access_level", "maybe").status()).isEqualTo(400);
        owner.put(open, "repository_access_level", "enabled");
    }

    @Test
    void tellsWhatATokenReachesAndWhenItWasUsed() {
        Web dev = GITLAB.as("developer");
        JsonNode self = dev.get("/api/v4/personal_access_tokens/self").json();
        assertThat(self.path("last_used_at").isString()).isTrue();
        JsonNode reach =
                dev.get("/api/v4/personal_access_tokens/self/associations").json();
        assertThat(reach.path("groups").size()).isEqualTo(3);
        assertThat(reach.path("projects").toString()).contains("dev/notes");
        assertThat(reach.path("projects")
                        .get(0)
                        .path("access_levels")
                        .path("group_access_level")
                        .asInt())
                .isEqualTo(30);
        assertThat(dev.get("/api/v4/personal_access_tokens/self/associations?min_access_level=40")
                        .json()
                        .path("groups")
                        .size())
                .isZero();
    }
}
