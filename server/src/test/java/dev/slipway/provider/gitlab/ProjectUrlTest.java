package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.slipway.host.ProjectAddress;
import dev.slipway.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://gitlab.example/group/project, group/project,",
        "https://gitlab.example/group/project/, group/project,",
        "https://gitlab.example/group/project.git, group/project,",
        "https://gitlab.example/group/sub/deep/project.name, group/sub/deep/project.name,",
        "https://gitlab.example/group/project/-/tree/main, group/project, main",
        "https://gitlab.example/group/project/-/tree/feature/x/modules/net?ref_type=heads, group/project, feature/x/modules/net",
        "https://gitlab.example/group/project/-/tree/c++17, group/project, c++17",
        "https://gitlab.example/group/project/-/blob/main/main.tf#L3, group/project, main/main.tf",
        "https://gitlab.example/group/project/-/tree/a%23b, group/project, a#b",
        "https://gitlab.example/group/project/-/merge_requests/4, group/project,",
        "https://user:password@gitlab.example/group/project.git, group/project,",
        "git@gitlab.example:group/project.git, group/project,",
        "ssh://git@gitlab.example:2222/group/sub/project.git, group/sub/project,",
        "SSH://git@GITLAB.example/group/project.git, group/project,",
        "HTTPS://GITLAB.example:443/group/project.git/, group/project,",
        "https://gitlab.example/group/project/-/, group/project,",
        "https://gitlab.example/group/project/tree/main, group/project, main",
        "https://gitlab.example/group/sub/project/blob/main/a/b.tf, group/sub/project, main/a/b.tf",
        "https://gitlab.example/group/project/-/tree/main/tree/x, group/project, main/tree/x",
        "gitlab.example/group/project, group/project,",
        "git clone https://gitlab.example/group/project.git, group/project,",
        "git+https://gitlab.example/group/project.git, group/project,"
    })
    void readsEveryFormThatPeoplePaste(String url, String path, String tree) {
        assertThat(ProjectUrl.read(SampleGitLab.provider("https://gitlab.example"), url))
                .isEqualTo(new ProjectAddress(path, tree));
    }

    @ParameterizedTest
    @CsvSource({
        "https://corp.example/git/lab/group/project, group/project",
        "https://corp.example/git/lab/group/project/-/tree/main, group/project",
        "https://corp.example/Git/Lab/group/project, group/project",
        "corp.example/git/lab/group/project.git, group/project",
        "git@corp.example:group/project.git, group/project"
    })
    void takesThePathOfTheHostOff(String url, String path) {
        assertThat(ProjectUrl.read(SampleGitLab.provider("https://corp.example/git/lab"), url)
                        .path())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gitlab.example",
                "https://gitlab.example/group",
                "https://gitlab.example/-/profile",
                "https://gitlab.example/group/../project",
                "https://gitlab.example/group//project",
                "https://gitlab.example/group/pro ject",
                "file:///etc/passwd",
                "nonsense"
            })
    void refusesWhatIsNoProject(String url) {
        assertThatThrownBy(() -> ProjectUrl.read(SampleGitLab.provider("https://gitlab.example"), url))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("group/project");
    }

    @Test
    void whatCannotBeDecodedIsNoBranch() {
        refuses("https://gitlab.example/group/project/-/tree/a%zz", "a%zz");
        refuses("https://gitlab.example/group/project/-/tree/a%2", "a%2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "-/tree/", "a", "tree/a/", "git@", "://"})
    void anAddressWithoutEndIsRefusedAndTakesNoStack(String part) {
        refuses("https://gitlab.example/" + part.repeat(20_000), "longer than");
        var longest = catchThrowable(() -> ProjectUrl.read(
                SampleGitLab.provider("https://gitlab.example"),
                "https://gitlab.example/" + part.repeat(1900 / part.length())));
        assertThat(longest == null || longest instanceof Problem).isTrue();
    }

    private static void refuses(String url, String words) {
        assertThatThrownBy(() -> ProjectUrl.read(SampleGitLab.provider("https://gitlab.example"), url))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("repository_url"))
                .hasMessageContaining(words);
    }
}
