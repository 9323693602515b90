package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.asset.AssetInput;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookInputsTest {
    @Test
    void whatItAsksForMustBeGivenAndIsHidden() {
        assertThat(prompt("prompt: Which version?"))
                .returns("version", AssetInput::name)
                .returns("str", AssetInput::type)
                .returns("Which version?", AssetInput::description)
                .returns(null, AssetInput::defaultValue)
                .returns(true, AssetInput::required)
                .returns(true, AssetInput::sensitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "false", "False", "off", "'no'", "\"false\"", "'off'", "n", "f", "0"})
    void whatIsTypedIsShownWhereItIsNotPrivate(String written) {
        assertThat(prompt("private: " + written).sensitive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "true", "on", "'yes'", "1", "y", "[no]"})
    void elseItIsHidden(String written) {
        assertThat(prompt("private: " + written).sensitive()).isTrue();
    }

    @Test
    void whatHasADefaultNeedNotBeGiven() {
        assertThat(prompt("default: 1.10"))
                .returns("1.10", AssetInput::defaultValue)
                .returns(false, AssetInput::required);
        assertThat(prompt("default: ''")).returns("", AssetInput::defaultValue).returns(false, AssetInput::required);
    }

    @Test
    void emptyIsNoDefault() {
        assertThat(prompt("default:")).returns(null, AssetInput::defaultValue).returns(true, AssetInput::required);
    }

    @Test
    void aDefaultThatIsWorkedOutIsNotTold() {
        assertThat(prompt("default: '{{ latest }}'"))
                .returns(null, AssetInput::defaultValue)
                .returns(false, AssetInput::required);
    }

    @Test
    void anEncryptedDefaultStaysHidden() {
        assertThat(prompt("private: no\n      default: !vault x"))
                .returns(null, AssetInput::defaultValue)
                .returns(true, AssetInput::sensitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vars_prompt: [version]", "vars_prompt: {name: version}", "vars_prompt: [{prompt: x}]"})
    void whatHasNoNameIsNotAskedFor(String line) {
        assertThat(inputs("- hosts: all\n  " + line + "\n")).isEmpty();
    }

    @Test
    void takesVariablesWhoseValuesAreWrittenOut() {
        assertThat(inputs("""
                        - hosts: all
                          vars:
                            # Where it listens
                            port: 80
                            debug: no # Talk more
                            users: [{name: joe}]
                            nothing:
                        """))
                .extracting(
                        AssetInput::name,
                        AssetInput::type,
                        AssetInput::defaultValue,
                        AssetInput::description,
                        AssetInput::required)
                .containsExactly(
                        tuple("port", "int", "80", "Where it listens", false),
                        tuple("debug", "bool", "false", "Talk more", false),
                        tuple("users", "list", "[{\"name\":\"joe\"}]", null, false),
                        tuple("nothing", "raw", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"{{ other }}\"", "/srv/{{ name }}", "[a, \"{{ b }}\"]", "{a: \"{% if b %}{% endif %}\"}"})
    void leavesOutWhatIsWorkedOutOfOthers(String value) {
        assertThat(inputs("- hosts: all\n  vars:\n    path: " + value + "\n")).isEmpty();
    }

    @Test
    void hidesEncryptedVariables() {
        assertThat(inputs("- hosts: all\n  vars:\n    token: !vault x\n"))
                .extracting(AssetInput::name, AssetInput::sensitive, AssetInput::defaultValue)
                .containsExactly(tuple("token", true, null));
    }

    @Test
    void understandsVariablesInAList() {
        assertThat(inputs("- hosts: all\n  vars:\n    - a: 1\n    - b: 2\n    - c\n"))
                .extracting(AssetInput::name)
                .containsExactly("a", "b");
    }

    @Test
    void takesTheFirstOfSeveralValues() {
        assertThat(inputs("- hosts: a\n  vars: {size: 1}\n- hosts: b\n  vars: {size: 2, more: 3}\n"))
                .extracting(AssetInput::name, AssetInput::defaultValue)
                .containsExactly(tuple("size", "1"), tuple("more", "3"));
    }

    @Test
    void asksForAVariableRatherThanTakingItsValue() {
        assertThat(inputs("- hosts: a\n  vars: {size: 1, more: 3}\n- hosts: b\n  vars_prompt: [{name: size}]\n"))
                .extracting(AssetInput::name, AssetInput::required)
                .containsExactly(tuple("size", true), tuple("more", false));
    }

    private static AssetInput prompt(String line) {
        Collection<AssetInput> inputs =
                inputs("- hosts: all\n  vars_prompt:\n    - name: version\n      " + line + "\n");
        assertThat(inputs).hasSize(1);
        return inputs.iterator().next();
    }

    private static Collection<AssetInput> inputs(String text) {
        return PlaybookInputs.of(
                Playbook.read(Repository.file("site.yml", text)).orElseThrow());
    }
}
