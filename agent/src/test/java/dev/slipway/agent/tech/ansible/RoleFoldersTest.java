package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleFoldersTest {
    private static final String TASKS = "- ping:\n";

    @ParameterizedTest
    @CsvSource({
        "roles/web/tasks/main.yml, roles/web",
        "roles/web/tasks/main.yaml, roles/web",
        "ansible/roles/group/web/tasks/main.yml, ansible/roles/group/web",
    })
    void belowRolesTasksAreEnough(String path, String folder) {
        assertThat(paths(path, TASKS)).containsExactly(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta/main.yml", "defaults/main.yml", "handlers/main.yaml", "vars/main.yml"})
    void elsewhereAnotherFolderMustTell(String beside) {
        assertThat(paths("web/tasks/main.yml", TASKS, "web/" + beside, "")).containsExactly("web");
        assertThat(paths("tasks/main.yml", TASKS, beside, "")).containsExactly(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web/templates/main.yml", "web/defaults/all.yml", "website/meta/main.yml", "meta/main.yml"})
    void otherFilesTellNothing(String beside) {
        assertThat(paths("web/tasks/main.yml", TASKS, beside, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles/web/tasks/install.yml",
                "roles/web/tasks/main.json",
                "roles/web/subtasks/main.yml",
                "roles/web/.cache/tasks/main.yml",
                "roles/web/node_modules/x/tasks/main.yml",
                "roles.yml",
            })
    void aRoleHasAMainListOfTasks(String path) {
        assertThat(paths(path, TASKS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- hosts: all\n  tasks: []\n", "- text\n", "version: '3'\n", "", "[]\n"})
    void whatIsNoListOfTasksIsNoRole(String text) {
        assertThat(paths("roles/web/tasks/main.yml", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n", "# Nothing yet\n", "[]\n"})
    void aSkeletonIsOneWhereItSaysSo(String tasks) {
        assertThat(paths("roles/web/tasks/main.yml", tasks, "roles/web/meta/main.yml", "galaxy_info: {}"))
                .containsExactly("roles/web");
        assertThat(paths("roles/web/tasks/main.yml", tasks, "roles/web/meta/main.yml", "name: x"))
                .isEmpty();
    }

    @Test
    void aRoleWhoseTasksAreBrokenIsOneByWhatLiesBeside() {
        assertThat(paths("roles/web/tasks/main.yml", "- ping: [", "roles/web/vars/main.yml", ""))
                .containsExactly("roles/web");
        assertThat(paths("roles/web/tasks/main.yml", "- ping: [")).isEmpty();
    }

    @Test
    void findsRolesInTheOrderOfTheirPaths() {
        assertThat(paths("roles/b/tasks/main.yml", TASKS, "roles/a/tasks/main.yml", TASKS))
                .containsExactly("roles/a", "roles/b");
    }

    @Test
    void keepsItsPartsFromBeingTakenForPlaybooks() {
        var role = role("roles/web/tasks/main.yml", TASKS);
        assertThat(List.of("roles/web/files/play.yml", "roles/web/tasks/main.yml", "roles/web/module_utils/a/b.yml"))
                .allMatch(role::keeps);
        assertThat(List.of("roles/web/site.yml", "roles/web/tests/test.yml", "roles/website/files/play.yml", "files/a"))
                .noneMatch(role::keeps);
    }

    @Test
    void aRoleIsCalledAsItCallsItself() {
        var told = "galaxy_info: {role_name: nginx}";
        assertThat(role("roles/web/tasks/main.yml", TASKS, "roles/web/meta/main.yml", told)
                        .name())
                .isEqualTo("nginx");
    }

    @Test
    void orElseAsItsFolder() {
        assertThat(role("roles/web/tasks/main.yml", TASKS).name()).isEqualTo("web");
        assertThat(role("tasks/main.yml", TASKS, "meta/main.yml", "").name()).isEqualTo("root");
    }

    @Test
    void bringsInWhatItDependsOnAndWhatItsTasksCall() {
        assertThat(role(
                                "roles/web/tasks/main.yml",
                                "- block:\n    - include_role: {name: tls}\n",
                                "roles/web/meta/main.yml",
                                "dependencies: [common]")
                        .uses())
                .containsExactly("common", "tls");
    }

    private static Role role(String... pathsAndTexts) {
        List<Role> roles = RoleFolders.find(Repository.of(pathsAndTexts));
        assertThat(roles).hasSize(1);
        return roles.getFirst();
    }

    private static List<String> paths(String... pathsAndTexts) {
        return RoleFolders.find(Repository.of(pathsAndTexts)).stream()
                .map(Role::path)
                .toList();
    }
}
