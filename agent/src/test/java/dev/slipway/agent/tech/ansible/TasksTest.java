package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- debug: msg=hi",
                "- ansible.builtin.copy: {src: a, dest: b}",
                "- community.general.ufw: {state: enabled}\n  when: firewall",
                "- name: All of it\n  block:\n    - ping:",
                "- ping:\n- import_tasks: more.yml",
                "- action: ping",
                "- local_action: ping",
            })
    void listsOfCallsAreTasks(String list) {
        assertThat(Tasks.areIn(Repository.yaml(list))).as(list).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "ping:",
                "- ping",
                "- [ping]",
                "- name: Only a name",
                "- ping:\n- name: Only a name",
                "- hosts: all\n  tasks: []",
                "- Some Title: text",
                "- 1: a",
            })
    void otherListsAreNot(String list) {
        assertThat(Tasks.areIn(Repository.yaml(list))).as(list).isFalse();
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void aKeywordAloneCallsNothing(String keyword) {
        assertThat(Tasks.areIn(Repository.yaml("- " + keyword + ": x"))).isFalse();
        assertThat(Tasks.areIn(Repository.yaml("- " + keyword + ": x\n  ping:")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- include_role: {name: web}",
                "- import_role:\n    name: web\n    tasks_from: install",
                "- ansible.builtin.include_role: {name: web}",
                "- ansible.builtin.import_role: {name: web}",
                "- include_role: name=web tasks_from=install",
                "- import_role: tasks_from=install name=web",
                "- block:\n    - rescue: []\n      block:\n        - import_role: {name: web}",
                "- block: []\n  rescue:\n    - import_role: {name: web}",
                "- block: []\n  always:\n    - import_role: {name: web}",
                "- pre_tasks:\n    - import_role: {name: web}",
                "- handlers:\n    - include_role: {name: web}",
            })
    void findsTheRolesThatTasksBringIn(String list) {
        assertThat(Tasks.roles(Repository.yaml(list))).containsExactly("web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- include_tasks: {name: web}",
                "- include_role:",
                "- include_role: {tasks_from: web}",
                "- debug: {msg: {include_role: {name: web}}}",
                "- vars:\n    - include_role: {name: web}",
                "- include_role",
                "include_role: {name: web}",
            })
    void findsNoneWhereNoneIsBroughtIn(String list) {
        assertThat(Tasks.roles(Repository.yaml(list))).isEmpty();
    }

    @Test
    void tellsEachRoleOnceInTheOrderOfTheTasks() {
        assertThat(Tasks.roles(Repository.yaml(
                        "- import_role: {name: b}\n- import_role: {name: a}\n- import_role: {name: b}")))
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags: a | a",
                "tags: [a, b] | a b",
                "tags: a,b | a b",
                "tags: ' a , b,' | a b",
                "tags: [a, 'b,c'] | a b c",
                "tags: [a, a] | a",
                "tasks: [{tags: a}, {block: [{tags: b}], rescue: [{tags: c}]}] | a b c",
                "tags: a\\nhandlers: [{tags: b}] | a b",
                "roles: [web, {role: db, tags: a}] | a",
            })
    void collectsTheTagsOfAPlayAndOfEverythingInIt(String play, String tags) {
        assertThat(tags(play.replace("\\n", "\n"))).containsExactly(tags.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: x", "tags:", "tags: ''", "tags: []", "vars: {tags: a}", "tasks: {tags: a}"})
    void collectsNoneWhereNoneAreGiven(String play) {
        assertThat(tags(play)).isEmpty();
    }

    private static Set<String> tags(String play) {
        Set<String> tags = new LinkedHashSet<>();
        Tasks.collectTags(Repository.yaml(play), tags);
        return tags;
    }

    private static Stream<String> keywords() {
        return Pattern.compile("\\s+").splitAsStream("""
                any_errors_fatal args async become become_exe become_flags become_method become_user changed_when
                check_mode collections connection debugger delay delegate_facts delegate_to diff environment
                failed_when ignore_errors ignore_unreachable listen loop loop_control module_defaults name no_log
                notify poll port register remote_user retries run_once tags throttle timeout until vars when
                with_items with_dict with_community.general.cartesian""");
    }
}
