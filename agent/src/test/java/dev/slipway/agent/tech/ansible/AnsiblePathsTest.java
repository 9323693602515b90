package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiblePathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.yml",
                "site.yaml",
                "playbooks/deep/down/web.yml",
                "molecule/prepare.yml",
                "roles/web/tasks/main.yml",
                "roles/web/meta/main.yaml",
                "roles/web/meta/argument_specs.yml",
                "roles/web/defaults/main/one.yml",
                "handlers.yml",
            })
    void whatMayBeAPlaybookOrTellOfARoleMatters(String path) {
        assertThat(AnsiblePaths.mayMatter(path)).as(path).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.json",
                "site.yml.j2",
                "README.md",
                ".travis.yml",
                ".github/workflows/ci.yml",
                "group_vars/all.yml",
                "a/host_vars/web1.yml",
                "inventories/production/hosts.yml",
                "web/node_modules/x/a.yml",
                "ansible_collections/a/b/playbooks/c.yml",
                "roles/web/tasks/install.yml",
                "roles/web/vars/main.yml",
                "roles/web/handlers/main.yml",
                "roles/web/templates/site.yml",
                "molecule/default/converge.yml",
                "{{ cookiecutter.name }}/site.yml",
                "{{ name }}.yml/{{ name }}.yml",
            })
    void whatIsRunByNobodyDoesNot(String path) {
        assertThat(AnsiblePaths.mayMatter(path)).as(path).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "site.yml, true",
        "playbooks/main.yml, true",
        "roles/web/site.yml, true",
        "tasks/main.yml, false",
        "roles/web/meta/main.yml, false",
        "roles/web/defaults/main.yml, false",
        "group_vars/all.yml, false",
    })
    void noPlaybookLiesWhereOnlyPartsOfRolesDo(String path, boolean playbook) {
        assertThat(AnsiblePaths.mayBePlaybook(path)).isEqualTo(playbook);
    }

    @ParameterizedTest
    @CsvSource({
        "tests/site.yml, true",
        "roles/web/test/run.yml, true",
        "molecule/prepare.yml, true",
        "roles/web/tests, true",
        "test.yml, false",
        "testing/site.yml, false",
        "latest/site.yml, false",
    })
    void aTestIsOneByAnyOfItsFolders(String path, boolean test) {
        assertThat(AnsiblePaths.isTest(path)).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource({"site.yml, .", "a/site.yml, a", "a/b/site.yml, a/b"})
    void theFolderOfAFileAtTheRootIsADot(String path, String folder) {
        assertThat(AnsiblePaths.folder(path)).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({"., meta/main, meta/main", "roles/web, meta/main, roles/web/meta/main"})
    void whatLiesInTheRootHasNothingBeforeItsName(String folder, String name, String path) {
        assertThat(AnsiblePaths.in(folder, name)).isEqualTo(path);
    }

    @Test
    void namesFoldersFromTheOutside() {
        assertThat(AnsiblePaths.folders("a/b/site.yml")).containsExactly("a", "b");
        assertThat(AnsiblePaths.folders("site.yml")).isEmpty();
    }
}
