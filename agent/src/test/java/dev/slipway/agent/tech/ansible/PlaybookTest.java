package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.Diagnostic;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- hosts: all\n  tasks: []",
                "---\n- hosts: all\n  tasks: []",
                "# What it does\n\n---\n- hosts: all\n  tasks: []",
                "%YAML 1.2\n---\n- hosts: all\n  tasks: []",
                "[{hosts: all, tasks: []}]",
                "- import_playbook: web.yml",
                "- name: x\n  ping:\n- hosts: all\n  roles: [web]",
            })
    void aListWithAPlayIsAPlaybook(String text) {
        assertThat(read(text)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# hosts",
                "hosts: all\ntasks: []",
                "- name: x\n  ping:",
                "- hosts: all",
                "- hosts\n- tasks",
                "all:\n  hosts:\n    web1:",
                "--- text hosts",
                "text\n- hosts: all\n  tasks: []",
            })
    void otherFilesAreNone(String text) {
        assertThat(read(text)).as(text).isEmpty();
    }

    @Test
    void aFileThatWasLeftOutIsNone() {
        assertThat(Playbook.read(Repository.skipped("site.yml"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- hosts: all\n  tasks:\n    - debug: \"msg",
                "- hosts: all\n  roles: [web",
                "- name: x\n  hosts: all\n  become: yes\n  vars: {a: {{ b }}}",
                "- import_playbook: web.yml\n  vars: [",
            })
    void aBrokenFileIsOneByItsLines(String text) {
        assertThat(read(text)).hasValueSatisfying(playbook -> {
            assertThat(playbook.plays()).isEmpty();
            assertThat(playbook.diagnostics()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"- hosts: all\n  x: [", "- a:\n            hosts: all\n  tasks: [", "- ping: \"hosts"})
    void aBrokenFileWithoutThemIsNone(String text) {
        assertThat(read(text)).as(text).isEmpty();
    }

    @Test
    void marksWhatIsNoPlayAmongPlays() {
        var playbook =
                read("- hosts: all\n  tasks: []\n- name: x\n  ping:\n- text").orElseThrow();
        assertThat(playbook.plays()).hasSize(1);
        assertThat(playbook.diagnostics())
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("error", "no-play", 3, 3), tuple("error", "no-play", 5, 3));
    }

    @Test
    void warnsOfKeywordsThatNoPlayKnows() {
        var playbook = read("- hosts: all\n  tasks: []\n  when: x\n  role: web").orElseThrow();
        assertThat(playbook.diagnostics())
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::message, Diagnostic::line)
                .containsExactly(
                        tuple("warning", "play-keyword", "A play knows no keyword when.", 3),
                        tuple("warning", "play-keyword", "A play knows no keyword role.", 4));
    }

    @Test
    void lookingForThemInImportsWouldBeWrong() {
        assertThat(read("- import_playbook: web.yml\n  when: x").orElseThrow().diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "web.yml, playbooks/web.yml",
        "./web.yml, playbooks/web.yml",
        "../web.yml, web.yml",
        "sub/web.yml, playbooks/sub/web.yml",
    })
    void tellsWhereImportsLead(String written, String path) {
        assertThat(read("- import_playbook: " + written).orElseThrow().imports())
                .containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/web.yml", "../../web.yml", "'{{ name }}.yml'", "[web.yml]"})
    void leavesOutThoseThatLeadNowhereInTheRepository(String written) {
        assertThat(read("- import_playbook: " + written).orElseThrow().imports())
                .isEmpty();
    }

    @Test
    void tellsEachImportOnce() {
        var text = "- import_playbook: b.yml\n- import_playbook: a.yml\n- import_playbook: ./b.yml";
        assertThat(read(text).orElseThrow().imports()).containsExactly("playbooks/b.yml", "playbooks/a.yml");
    }

    @Test
    void collectsWhatIsWorthKnowingOfAllPlays() {
        assertThat(facts("""
                        - hosts: [web, db]
                          become: yes
                          tags: a, b
                          roles: [common, {role: web, tags: c}]
                        - hosts: web
                          vars_files: secret.yml
                          collections: [community.general]
                          tasks:
                            - include_role: {name: late}
                        """))
                .containsEntry("form", "playbook")
                .containsEntry("plays", "2")
                .containsEntry("hosts", "web, db")
                .containsEntry("roles", "common, web, late")
                .containsEntry("tags", "a, b, c")
                .containsEntry("become", "true")
                .containsEntry("vars_files", "secret.yml")
                .containsEntry("collections", "community.general")
                .doesNotContainKeys("imports", "requirements");
    }

    @ParameterizedTest
    @CsvSource({"become: yes, true", "become: 'true', ", "sudo: yes, true", "become: no, ", "become_user: root, "})
    void becomesAnotherUserOnlyWhereAPlaySaysSo(String line, String become) {
        assertThat(facts("- hosts: all\n  tasks: []\n  " + line).get("become")).isEqualTo(become);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- hosts: all\\n  tasks: [] | site.yml, line 1: a play with hosts",
                "# x\\n- name: x\\n  hosts: all\\n  tasks: [] | site.yml, line 3: a play with hosts",
                "- name: x\\n  import_playbook: a.yml | site.yml, line 2: import_playbook",
                "- hosts: all\\n  tasks: [ | site.yml: lines that begin plays, though the file cannot be read",
            })
    void saysByWhatItWasTold(String text, String evidence) {
        assertThat(facts(text.replace("\\n", "\n"))).containsEntry("evidence", evidence);
    }

    @Test
    void namesTheRequirementsBesideItAndAtTheRoot() {
        var files = Repository.of(
                "requirements.yml", "",
                "playbooks/roles/requirements.yaml", "",
                "other/requirements.yml", "");
        var playbook = read("- import_playbook: web.yml").orElseThrow();
        assertThat(PlaybookFacts.of(playbook, files).all())
                .containsEntry("requirements", "playbooks/roles/requirements.yaml, requirements.yml");
    }

    private static Map<String, String> facts(String text) {
        return PlaybookFacts.of(read(text).orElseThrow(), Repository.of()).all();
    }

    private static Optional<Playbook> read(String text) {
        return Playbook.read(Repository.file("playbooks/site.yml", text + "\n"));
    }
}
