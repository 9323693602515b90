package dev.slipway.provider.gitlab.examination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitLab's pages have moved over the years. */
class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "18.5.0-ee,/-/user_settings/personal_access_tokens,/a/b/-/project_members,/groups/a/-/group_members,/a/b/-/hooks",
        "16.9.0,/-/user_settings/personal_access_tokens,/a/b/-/project_members,/groups/a/-/group_members,/a/b/-/hooks",
        "16.8.2,/-/profile/personal_access_tokens,/a/b/-/project_members,/groups/a/-/group_members,/a/b/-/hooks",
        "11.11.8,/profile/personal_access_tokens,/a/b/project_members,/groups/a/group_members,/a/b/settings/integrations",
        "'',/-/user_settings/personal_access_tokens,/a/b/-/project_members,/groups/a/-/group_members,/a/b/-/hooks",
        "nightly,/-/user_settings/personal_access_tokens,/a/b/-/project_members,/groups/a/-/group_members,/a/b/-/hooks"
    })
    void haveTheFormOfTheVersionAtHand(String version, String tokens, String members, String group, String hooks) {
        String home = "https://git.example/gitlab";
        var links = new Links(home, () -> version);
        assertThat(links.tokens()).isEqualTo(home + tokens);
        assertThat(links.projectMembers("a/b")).isEqualTo(home + members);
        assertThat(links.groupMembers("a")).isEqualTo(home + group);
        assertThat(links.hooks("a/b")).isEqualTo(home + hooks);
        assertThat(links.applications()).isEqualTo(home + tokens.replace("personal_access_tokens", "applications"));
        assertThat(links.nearestMembers("a/b")).isEqualTo(links.groupMembers("a"));
    }
}
