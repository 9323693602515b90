package dev.slipway.agent.tech.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetScannerContract;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each folder of {@code cases/} is a small repository of scripts; none of their files may be executed. */
class ScriptCasesTest extends AssetScannerContract {
    ScriptCasesTest() {
        super(new ShellScanner(), "cases");
    }

    @Test
    void takesAnExecutableWithoutShebangForAScriptOnlyByItsEnding() {
        assertThat(executable("deploy.sh", "echo hi\n")).hasSize(1);
        assertThat(executable("deploy", "echo hi\n")).isEmpty();
        assertThat(executable("deploy.py", "import os\n")).isEmpty();
    }

    @Test
    void takesAnExecutableWithoutEndingForAScriptByItsShebang() {
        assertThat(executable("bin/deploy", "#!/usr/bin/env -S bash -e\necho $STAGE\n"))
                .singleElement()
                .satisfies(script -> assertThat(script.facts()).containsEntry("language", "bash"));
        assertThat(executable("bin/report", "#!/usr/bin/python3\nprint(1)\n"))
                .singleElement()
                .satisfies(script -> assertThat(script.facts()).containsEntry("language", "python"));
        assertThat(executable("bin/program", "\u007fELF\0\0")).isEmpty();
        assertThat(executable("bin/other", "#!/usr/bin/ruby\n")).isEmpty();
    }

    @Test
    void neverAsksForWrappersAndHooks() {
        for (String path :
                List.of("gradlew", "mvnw", ".husky/pre-commit", "vendor/x/run.sh", "setup.py", "hook.sample")) {
            assertThat(new ShellScanner().wants(new TreeEntry(path, TreeEntry.Kind.EXECUTABLE, "id", 1)))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void asksForNoLinks() {
        assertThat(new ShellScanner().wants(new TreeEntry("a.sh", TreeEntry.Kind.SYMLINK, "id", 1)))
                .isFalse();
    }

    @Test
    void readsAVariableOnlyWhereTheShellWould() {
        assertThat(inputs("echo $A_ONE \"$A_TWO ${A_THREE}\" '$NOT' \\$NOT \"\\$NOT\" # $NOT\n"))
                .containsExactly("A_ONE", "A_TWO", "A_THREE");
        assertThat(inputs("cat <<'END'\n$NOT\nEND\ncat <<-END\n\t\"$A_ONE\n\tEND\necho $A_TWO\n"))
                .containsExactly("A_ONE", "A_TWO");
        assertThat(inputs("x=\"$(echo \"$A_ONE\" ')' '$NOT')\"; y=$((2 * $A_TWO))\n"))
                .containsExactly("A_ONE", "A_TWO");
        assertThat(inputs("awk '{print $NF}' \"${FILES[@]}\" ${#A_ONE} ${A_TWO%%.*}\n"))
                .containsExactly("A_ONE", "A_TWO");
    }

    @Test
    void doesNotAskForWhatTheScriptSetsItself() {
        assertThat(inputs("NAME=x\necho $NAME\nexport OTHER=y; echo $OTHER\nread -r LINE && echo $LINE\n"))
                .isEmpty();
        assertThat(inputs("for ITEM in a b; do echo $ITEM; done\nLIST=(a $B_ONE)\necho ${LIST} $LIST\n"))
                .containsExactly("B_ONE");
        assertThat(inputs("f() {\n  echo $LATER $NEVER\n}\nLATER=1\nf\n")).containsExactly("NEVER");
        assertThat(inputs("docker run -e STAGE=$STAGE x\nenv ZONE=$ZONE x\n")).containsExactly("STAGE", "ZONE");
        assertThat(inputs("echo $EARLY\nEARLY=1\n")).containsExactly("EARLY");
        assertThat(inputs("while getopts \"a:b\" FLAG; do echo $FLAG; done; printf -v TEXT x; echo $TEXT\n"))
                .isEmpty();
    }

    private static List<String> inputs(String body) {
        return executable("a.sh", "#!/bin/bash\n" + body).getFirst().inputs().stream()
                .map(AssetInput::name)
                .toList();
    }

    private static List<ScannedAsset> executable(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TreeEntry(path, TreeEntry.Kind.EXECUTABLE, "id", content.length);
        return new ShellScanner().scan(new SourceFiles(List.of(entry), Map.of(path, SourceFile.of(entry, content))));
    }
}
