package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final String PLAY = "- hosts: all\n  tasks: []\n";
    private static final String TASKS = "- ping:\n";

    @Test
    void whatNobodyBringsInIsRunForItself() {
        var files = Repository.of("site.yml", PLAY, "roles/web/tasks/main.yml", TASKS);
        assertThat(playbook("site.yml", files)).containsExactly(Map.entry("role", "root"));
        assertThat(role("roles/web", files)).containsExactly(Map.entry("role", "root"));
    }

    @Test
    void namesThePlaybooksThatImportAnother() {
        var files = Repository.of(
                "web.yml", PLAY,
                "site.yml", "- import_playbook: web.yml\n",
                "all/site.yml", "- ansible.builtin.import_playbook: ../web.yml\n");
        assertThat(playbook("web.yml", files))
                .containsEntry("role", "imported")
                .containsEntry("imported_by", "all/site.yml, site.yml");
        assertThat(playbook("site.yml", files)).containsEntry("role", "root").doesNotContainKey("imported_by");
    }

    @Test
    void whatOnlyTestsBringInIsStillRunForItself() {
        var files = Repository.of("web.yml", PLAY, "tests/all.yml", "- import_playbook: ../web.yml\n");
        assertThat(playbook("web.yml", files))
                .containsEntry("role", "root")
                .containsEntry("imported_by", "tests/all.yml");
        assertThat(playbook("tests/all.yml", files)).containsEntry("role", "test");
    }

    @Test
    void aPlaybookThatImportsItselfIsNotImported() {
        var files = Repository.of("web.yml", "- import_playbook: web.yml\n");
        assertThat(playbook("web.yml", files)).containsExactly(Map.entry("role", "root"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles: [web]",
                "roles: [{role: web}]",
                "roles: [{name: web, tags: x}]",
                "roles: [author.web]",
                "roles: [community.general.web]",
                "roles: [../roles/web]",
                "tasks: [{include_role: {name: web}}]",
                "pre_tasks: [{block: [{import_role: {name: web}}]}]",
            })
    void findsTheRoleThatAPlayBringsIn(String line) {
        var files = Repository.of("roles/web/tasks/main.yml", TASKS, "site.yml", "- hosts: all\n  " + line + "\n");
        assertThat(role("roles/web", files)).containsEntry("role", "imported").containsEntry("used_by", "site.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles: [website]", "roles: [web.other]", "roles: [{tags: web}]", "vars: {roles: [web]}"})
    void takesNoOtherForIt(String line) {
        var files = Repository.of("roles/web/tasks/main.yml", TASKS, "site.yml", "- hosts: all\n  " + line + "\n");
        assertThat(role("roles/web", files)).containsExactly(Map.entry("role", "root"));
    }

    @Test
    void aRoleWithANameOfItsOwnIsBroughtInByEither() {
        var files = Repository.of(
                "roles/web/tasks/main.yml", TASKS,
                "roles/web/meta/main.yml", "galaxy_info: {role_name: nginx}",
                "a.yml", "- hosts: all\n  roles: [web]\n",
                "b.yml", "- hosts: all\n  roles: [author.nginx]\n");
        assertThat(role("roles/web", files)).containsEntry("used_by", "a.yml, b.yml");
    }

    @Test
    void rolesBringInRoles() {
        var files = Repository.of(
                "roles/web/tasks/main.yml",
                "- include_role: {name: tls}\n- include_role: {name: web}\n",
                "roles/web/meta/main.yml",
                "dependencies: [common]",
                "roles/tls/tasks/main.yml",
                TASKS,
                "roles/common/tasks/main.yml",
                TASKS);
        assertThat(role("roles/tls", files)).containsEntry("used_by", "roles/web");
        assertThat(role("roles/common", files)).containsEntry("used_by", "roles/web");
        assertThat(role("roles/web", files)).as("one that calls itself").doesNotContainKey("used_by");
    }

    private static Map<String, String> playbook(String path, SourceFiles files) {
        var facts = new Facts();
        Playbook asked = playbooks(files).stream()
                .filter(playbook -> playbook.path().equals(path))
                .findFirst()
                .orElseThrow();
        usage(files).tell(asked, facts);
        return facts.all();
    }

    private static Map<String, String> role(String path, SourceFiles files) {
        var facts = new Facts();
        Role asked = RoleFolders.find(files).stream()
                .filter(role -> role.path().equals(path))
                .findFirst()
                .orElseThrow();
        usage(files).tell(asked, facts);
        return facts.all();
    }

    private static Usage usage(SourceFiles files) {
        return new Usage(playbooks(files), RoleFolders.find(files));
    }

    private static List<Playbook> playbooks(SourceFiles files) {
        var playbooks = new ArrayList<Playbook>();
        for (SourceFile file : files.read()) {
            Playbook.read(file).ifPresent(playbooks::add);
        }
        return playbooks;
    }
}
