package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The keys of every object of the API, in GitLab's order: none is missing and none is invented. */
class FieldsTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web web = GITLAB.with("api");

    private JsonNode first(String path) {
        Web.Answer answer = web.get(GITLAB.api(path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().isArray() ? answer.json().get(0) : answer.json();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dev/slipway/gitlab/api/fields.csv", delimiter = '|', numLinesToSkip = 1)
    void hasTheKeysOfGitLab(String object, String path, String fields) {
        assertThat(first(path).propertyNames()).as(object).containsExactly(fields.split(" ", -1));
    }

    @Test
    void givesAProjectItsLongForm() {
        JsonNode project = first("/projects/{private}");
        assertThat(project.propertyNames())
                .startsWith(
                        "id",
                        "description",
                        "name",
                        "name_with_namespace",
                        "path",
                        "path_with_namespace",
                        "created_at",
                        "default_branch",
                        "tag_list",
                        "topics",
                        "ssh_url_to_repo",
                        "http_url_to_repo",
                        "web_url",
                        "readme_url",
                        "forks_count",
                        "avatar_url",
                        "star_count",
                        "last_activity_at",
                        "namespace",
                        "container_registry_image_prefix",
                        "_links",
                        "packages_enabled",
                        "empty_repo",
                        "archived",
                        "visibility")
                .contains(
                        "lfs_enabled",
                        "creator_id",
                        "import_status",
                        "open_issues_count",
                        "ci_config_path",
                        "shared_with_groups",
                        "merge_method",
                        "permissions");
        assertThat(project.path("_links").propertyNames())
                .containsExactly("self", "issues", "merge_requests", "repo_branches", "labels", "events", "members");
        assertThat(project.path("namespace").propertyNames())
                .containsExactly("id", "name", "path", "kind", "full_path", "parent_id", "avatar_url", "web_url");
        assertThat(project.path("namespace").path("kind").asString()).isEqualTo("group");
        assertThat(project.path("name_with_namespace").asString()).isEqualTo("Open / Private");
        assertThat(project.path("http_url_to_repo").asString()).isEqualTo(GITLAB.url() + "/open/private.git");
        assertThat(project.path("ssh_url_to_repo").asString()).isEqualTo("git@127.0.0.1:open/private.git");
        assertThat(project.path("web_url").asString()).isEqualTo(GITLAB.url() + "/open/private");
        assertThat(project.path("_links").path("self").asString())
                .isEqualTo(GITLAB.url() + GITLAB.api("/projects/{private}"));
        assertThat(project.path("created_at").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void namesTheOwnerOfAPersonalProjectOnly() {
        JsonNode personal =
                GITLAB.as("developer").get(GITLAB.project("personal")).json();
        assertThat(personal.path("owner").path("username").asString()).isEqualTo("dev");
        assertThat(personal.path("namespace").path("kind").asString()).isEqualTo("user");
        assertThat(first("/projects/{private}").has("owner")).isFalse();
    }

    @Test
    void leavesOutWhatTellsOfCodeForWhoeverCannotReadIt() {
        for (String role : new String[] {"guest", "planner"}) {
            JsonNode project = GITLAB.as(role).get(GITLAB.project("private")).json();
            assertThat(project.propertyNames())
                    .as(role)
                    .doesNotContain("default_branch", "readme_url", "forks_count")
                    .contains("permissions", "web_url");
        }
        assertThat(GITLAB.as("guest").get(GITLAB.project("public")).json().has("default_branch"))
                .isTrue();
    }

    @Test
    void showsThePublicTheShortFormOnly() {
        JsonNode project = GITLAB.web().get(GITLAB.project("public")).json();
        assertThat(project.has("permissions")).isFalse();
        assertThat(project.has("_links")).isFalse();
        assertThat(project.path("default_branch").asString()).isEqualTo("main");
    }

    @Test
    void tellsPeopleEverythingAboutThemselves() {
        JsonNode user = first("/user");
        assertThat(user.propertyNames())
                .containsExactly(
                        "id",
                        "username",
                        "public_email",
                        "name",
                        "state",
                        "locked",
                        "avatar_url",
                        "web_url",
                        "created_at",
                        "bio",
                        "location",
                        "linkedin",
                        "twitter",
                        "discord",
                        "website_url",
                        "github",
                        "job_title",
                        "pronouns",
                        "organization",
                        "bot",
                        "work_information",
                        "local_time",
                        "last_sign_in_at",
                        "confirmed_at",
                        "last_activity_on",
                        "email",
                        "theme_id",
                        "color_scheme_id",
                        "projects_limit",
                        "current_sign_in_at",
                        "identities",
                        "can_create_group",
                        "can_create_project",
                        "two_factor_enabled",
                        "external",
                        "private_profile",
                        "commit_email",
                        "preferred_language",
                        "shared_runners_minutes_limit",
                        "extra_shared_runners_minutes_limit",
                        "scim_identities");
        assertThat(user.path("email").asString()).isEqualTo("owen@matrix.example");
        assertThat(user.path("avatar_url").asString()).startsWith("https://www.gravatar.com/avatar/");
    }

    @Test
    void tellsOnlyAdministratorsThatTheyAre() {
        assertThat(GITLAB.as("administrator")
                        .get("/api/v4/user")
                        .json()
                        .path("is_admin")
                        .asBoolean())
                .isTrue();
        assertThat(first("/user").has("is_admin")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email", "commit_email", "confirmed_at", "last_sign_in_at", "identities", "two_factor_enabled"})
    void keepsPrivateThingsFromOthers(String field) {
        assertThat(first("/users/4").has(field)).isFalse();
        assertThat(GITLAB.as("administrator").get("/api/v4/users/4").json().has(field))
                .isTrue();
    }

    @Test
    void givesHooksAllTheirSwitches() {
        JsonNode hook = web.post(GITLAB.api("/projects/{private}/hooks"), "url", "https://a.example/hook")
                .json();
        assertThat(hook.propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "name",
                        "description",
                        "project_id",
                        "created_at",
                        "push_events",
                        "tag_push_events",
                        "merge_requests_events",
                        "repository_update_events",
                        "enable_ssl_verification",
                        "alert_status",
                        "disabled_until",
                        "url_variables",
                        "push_events_branch_filter",
                        "branch_filter_strategy",
                        "custom_webhook_template",
                        "custom_headers",
                        "issues_events",
                        "confidential_issues_events",
                        "note_events",
                        "confidential_note_events",
                        "pipeline_events",
                        "wiki_page_events",
                        "deployment_events",
                        "feature_flag_events",
                        "job_events",
                        "releases_events",
                        "emoji_events",
                        "resource_access_token_events");
    }

    @Test
    void givesAProjectsTokenItsLevelAndShowsItOnce() {
        String tokens = GITLAB.api("/projects/{private}/access_tokens");
        JsonNode made = web.post(
                        tokens, "name", "bot", "scopes[]", "read_api", "access_level", "30", "expires_at", "2099-01-31")
                .json();
        assertThat(made.propertyNames())
                .startsWith(
                        "id",
                        "name",
                        "revoked",
                        "created_at",
                        "description",
                        "scopes",
                        "user_id",
                        "last_used_at",
                        "active",
                        "expires_at",
                        "access_level")
                .endsWith("token");
        assertThat(made.path("token").asString()).startsWith("glpat-");
        assertThat(made.path("expires_at").asString()).isEqualTo("2099-01-31");
        assertThat(web.get(tokens + "/" + made.path("id").asLong()).json().has("token"))
                .isFalse();
    }
}
