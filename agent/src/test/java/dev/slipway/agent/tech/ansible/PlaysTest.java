package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{hosts: all, tasks: []}",
                "{hosts: all, roles: [web]}",
                "{hosts: 'web:!db', pre_tasks: []}",
                "{hosts: [web, db], vars: {a: 1}}",
                "{hosts: all, gather_facts: no}",
                "{name: x, hosts: all, become: yes}",
                "{import_playbook: web.yml}",
                "{ansible.builtin.import_playbook: web.yml, when: x}",
            })
    void isSureOfHostsWithSomethingToDoAndOfImports(String item) {
        assertThat(Plays.isSurely(Repository.yaml(item))).as(item).isTrue();
        assertThat(Plays.is(Repository.yaml(item))).as(item).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{hosts: all}", "{hosts: all, name: x}", "{hosts: {a: 1}, vars: {}}", "{include: web.yml}"})
    void takesOthersForPlaysOnlyBesideThose(String item) {
        assertThat(Plays.isSurely(Repository.yaml(item))).as(item).isFalse();
        assertThat(Plays.is(Repository.yaml(item))).as(item).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: x, tasks: []}", "{tasks: []}", "{ping: }", "[hosts, tasks]", "hosts", "{}"})
    void takesTheRestForNoPlays(String item) {
        assertThat(Plays.isSurely(Repository.yaml(item))).as(item).isFalse();
        assertThat(Plays.is(Repository.yaml(item))).as(item).isFalse();
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void knowsEveryKeywordOfAPlay(String keyword) {
        assertThat(Plays.isKeyword(keyword)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "task", "role", "when", "loop", "register", "block", "notify", "Hosts", ""})
    void knowsNoOthers(String word) {
        assertThat(Plays.isKeyword(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import_playbook", "ansible.builtin.import_playbook"})
    void tellsByWhichEntryAPlaybookIsBroughtIn(String key) {
        assertThat(Plays.importEntry(Repository.mapping("{name: x, " + key + ": web.yml}")))
                .isNotNull()
                .satisfies(entry -> assertThat(entry.key().text()).isEqualTo(key));
        assertThat(Plays.importEntry(Repository.mapping("{hosts: all, roles: [" + key + "]}")))
                .isNull();
    }

    private static Stream<String> keywords() {
        return Pattern.compile("\\s+").splitAsStream("""
                any_errors_fatal become become_exe become_flags become_method become_user check_mode collections
                connection debugger diff environment fact_path force_handlers gather_facts gather_subset
                gather_timeout handlers hosts ignore_errors ignore_unreachable max_fail_percentage module_defaults
                name no_log order port post_tasks pre_tasks remote_user roles run_once serial strategy tags tasks
                throttle timeout user validate_argspec vars vars_files vars_prompt""");
    }
}
