package dev.slipway.agent.tech.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines and the path of a script tell. */
class ShellFactsTest {
    @ParameterizedTest
    @CsvSource({
        "#!/bin/bash, bash",
        "#! /bin/sh -e, sh",
        "#!/usr/bin/env bash, bash",
        "#!/usr/bin/env -S bash -eu, bash",
        "#!/usr/bin/env LANG=C bash, bash",
        "#!/bin/dash, sh",
        "#!/usr/local/bin/zsh, zsh",
        "#!/usr/bin/python, python",
        "#!/usr/bin/env python3.12, python",
        "#!/usr/bin/pypy3, python",
        "#!/usr/bin/ruby, ''",
        "#!/usr/bin/env node, ''",
        "#!, ''",
        "echo, ''",
    })
    void tellsTheLanguageByTheFirstLine(String line, String language) {
        assertThat(Shebang.of(line + "\ntrue\n").language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -u",
                "set -eu",
                "set -euo pipefail",
                "set -e -u",
                "set -o nounset",
                "set -o errexit -o nounset",
                "  set -xu # all of it",
            })
    void everyVariableMustBeSetWhereAnUnsetOneIsAFault(String line) {
        assertThat(required("#!/bin/bash\n" + line + "\n").all()).as(line).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set -e", "set -o pipefail", "# set -u", "setup -u", "echo set -u", "set +u"})
    void otherwiseNoneMustBe(String line) {
        assertThat(required("#!/bin/bash\n" + line + "\n").all()).as(line).isFalse();
    }

    @Test
    void theShebangMaySayItToo() {
        assertThat(required("#!/bin/bash -eu\n").all()).isTrue();
        assertThat(required("#!/bin/bash -e\n").all()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if [ -z \"$NAME\" ]; then\n  echo missing\n  exit 1\nfi",
                "if [[ -z ${NAME:-} ]]; then echo missing; exit 2; fi",
                "[ -z \"$NAME\" ] && exit 1",
                "[ -z \"${NAME-}\" ] && {\n  echo missing\n  exit 3\n}",
                "test -z \"$NAME\" && { echo missing; exit 1; }",
                "if [ -z \"$NAME\" ] || [ -z \"$OTHER\" ]; then exit 1; fi",
            })
    void aScriptThatEndsWhereAVariableIsEmptyNeedsIt(String lines) {
        assertThat(required(lines + "\n").checked()).contains("NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if [ -z \"$NAME\" ]; then\n  NAME=x\nfi\nexit 1",
                "if [ -z \"$NAME\" ]; then\n  NAME=x\nelse\n  exit 1\nfi",
                "if [ -z \"$NAME\" ] && [ -z \"$OTHER\" ]; then exit 1; fi",
                "[ -z \"$NAME\" ] && NAME=x\nexit 1",
                "if [ -z \"$NAME\" ]; then exit 0; fi",
                "# [ -z \"$NAME\" ] && exit 1",
            })
    void aScriptThatGoesOnDoesNot(String lines) {
        assertThat(required(lines + "\n").checked()).doesNotContain("NAME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# Usage: run.sh NAME | run.sh NAME",
                "echo \"Usage: $0 [-f] NAME\" >&2; exit 1 | $0 [-f] NAME",
                "echo 'usage: run \"NAME\"' && exit 1 | run \"NAME\"",
                "echo \"USAGE: $(basename \"$0\") NAME\" | $0 NAME",
                "printf \"Usage: run NAME\\n\" | run NAME",
                "echo hello | ``",
            })
    void takesTheLineAboutUsage(String line, String usage) {
        assertThat(ShellArguments.usage(line + "\n")).isEqualTo(usage);
    }

    @Test
    void goesOnToTheNextLineAboutUsageWhereOneIsEmpty() {
        assertThat(ShellArguments.usage("Usage:\n  x\nusage: y\n")).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getopts \":ab:c\" flag | -a, -b VALUE, -c",
                "case $1 in\\n-v) true ;;\\n--all) true ;;\\nesac | -v, --all",
                "case $1 in\\n (-v) true ;;\\nesac | -v",
                "case $1 in\\n--name=*) true ;;\\nesac | --name=VALUE",
                "case $1 in\\n*) true ;;\\nabc) true ;;\\nesac | ``",
                "x=$(ls -l) | ``",
            })
    void takesTheOptionsThatAreToldApart(String lines, String flags) {
        String script = lines.replace("\\n", "\n") + "\n";
        assertThat(ShellArguments.flags(ShellReader.read(script), script)).isEqualTo(flags);
    }

    @Test
    void writesNamesOfOneOptionTogether() {
        String script = "case $1 in\n-v | --verbose) true ;;\nesac\n";
        assertThat(ShellArguments.flags(ShellReader.read(script), script)).isEqualTo("-v|--verbose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "USER",
                "PWD",
                "SHELL",
                "TERM",
                "LANG",
                "TMPDIR",
                "HOSTNAME",
                "UID",
                "EDITOR",
                "CI",
                "LC_ALL",
                "BASH_SOURCE",
                "BASHPID",
                "XDG_CONFIG_HOME",
                "GITHUB_SHA",
                "CI_COMMIT_SHA",
                "X",
            })
    void whatTheSystemSetsIsNoInput(String name) {
        assertThat(Variables.isInput(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAGE", "AWS_REGION", "KUBECONFIG", "GITHUB_TOKEN", "BASED", "CITY", "PATHS"})
    void whatAPersonSetsIsOne(String name) {
        assertThat(Variables.isInput(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD, true",
        "TOKEN, true",
        "api_key, true",
        "AWS_SECRET_ACCESS_KEY, true",
        "TOKEN_URL, false",
        "KEY, false",
        "SSH_KEY_NAME, false",
    })
    void hidesWhatIsASecretByItsName(String name, boolean secret) {
        assertThat(Variables.isSecret(name)).isEqualTo(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "tests/test_run.sh, true",
        "a/test/run_test.py, true",
        "a/tests/b/test-x, true",
        "test_run.sh, false",
        "tests/run.sh, false",
        "testing/test_run.sh, false",
    })
    void aTestIsOneByFolderAndName(String path, boolean test) {
        assertThat(ScriptPaths.isTest(new TreeEntry(path, TreeEntry.Kind.EXECUTABLE, "id", 1)))
                .isEqualTo(test);
    }

    private static RequiredVariables required(String text) {
        return RequiredVariables.of(text, Shebang.of(text));
    }
}
