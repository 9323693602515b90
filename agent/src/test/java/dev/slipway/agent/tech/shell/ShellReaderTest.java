package dev.slipway.agent.tech.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellReaderTest {
    @Test
    void readsNamesWithAndWithoutBraces() {
        assertThat(names("echo $ONE ${TWO} ${#THREE} ${!FOUR}")).containsExactly("ONE", "TWO", "THREE", "FOUR");
    }

    @Test
    void readsNamesInsideDoubleQuotesAndRightBehindText() {
        assertThat(names("echo \"a$ONE-${TWO}b\" x$THREE/y")).containsExactly("ONE", "TWO", "THREE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo '$ONE'",
                "echo \\$ONE \"\\$ONE\"",
                "true # $ONE",
                "# $ONE",
                "echo $'a $ONE'",
                "echo \"${LIST[@]}\" ${LIST[0]}",
                "echo $1 $@ $# $? $$ $! ${10}",
                "cat <<'END'\n$ONE\nEND",
                "cat <<\"END\"\n$ONE\nEND",
                "cat <<\\END\n$ONE\nEND",
                "awk '{ print $NF }' file",
            })
    void readsNothingWhereTheShellFillsNothingIn(String script) {
        assertThat(names(script + "\n")).isEmpty();
    }

    @Test
    void takesANumberSignInsideAWordForText() {
        assertThat(names("echo a#$ONE ${TWO#prefix} $#\necho $THREE")).containsExactly("ONE", "TWO", "THREE");
    }

    @Test
    void readsOperatorAndOperand() {
        assertThat(ShellReader.read("echo ${A:-x y} ${B-} ${C:?give it} ${D:=1} ${E:+set} ${F%%.*} ${G}")
                        .reads())
                .extracting(ShellReader.Read::name, ShellReader.Read::operator, ShellReader.Read::operand)
                .containsExactly(
                        tuple("A", ":-", "x y"),
                        tuple("B", "-", ""),
                        tuple("C", ":?", "give it"),
                        tuple("D", ":=", "1"),
                        tuple("E", ":+", "set"),
                        tuple("F", "%", "%.*"),
                        tuple("G", "", ""));
    }

    @Test
    void readsDefaultsThatHoldOtherVariables() {
        assertThat(ShellReader.read("echo \"${A:-${B:-\"$C\"}/d}\" $E").reads())
                .extracting(ShellReader.Read::name, ShellReader.Read::operand)
                .containsExactly(tuple("A", "${B:-\"$C\"}/d"), tuple("B", "\"$C\""), tuple("C", ""), tuple("E", ""));
    }

    @Test
    void readsCommandsInsideQuotesAndQuotesInsideThem() {
        assertThat(names("x=\"$(echo \"$ONE\" '$NOT' | tr \")\" \"$TWO\") $THREE\"; echo $FOUR"))
                .containsExactly("ONE", "TWO", "THREE", "FOUR");
    }

    @Test
    void readsBackquotes() {
        assertThat(names("echo `date $ONE` \"`id $TWO`\"")).containsExactly("ONE", "TWO");
    }

    @Test
    void readsArithmetic() {
        assertThat(names("echo $((1 << 2 + $ONE * ${TWO})) $THREE")).containsExactly("ONE", "TWO", "THREE");
    }

    @Test
    void readsHereDocumentsToTheirMark() {
        assertThat(names("""
                cat <<END >file $ONE
                "it's $TWO
                ENDING $THREE
                END
                cat <<-TAB; echo $FOUR
                	$FIVE
                	TAB
                cat <<A <<'B'
                $SIX
                A
                $NOT
                B
                cat <<<"$SEVEN"
                echo $EIGHT
                """)).containsExactly("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT");
    }

    @Test
    void knowsTheLineOfEachRead() {
        assertThat(ShellReader.read("""
                echo $ONE '
                ' \\
                  ${THREE:-a
                b} $FOUR
                cat <<END; echo $FIVE
                $SIX

                ${EIGHT}
                END
                echo $((1 +
                  $TEN)) $ELEVEN
                """).reads())
                .extracting(ShellReader.Read::name, ShellReader.Read::line)
                .containsExactly(
                        tuple("ONE", 1),
                        tuple("THREE", 3),
                        tuple("FOUR", 4),
                        tuple("FIVE", 5),
                        tuple("SIX", 6),
                        tuple("EIGHT", 8),
                        tuple("TEN", 10),
                        tuple("ELEVEN", 11));
    }

    @Test
    void joinsLinesThatEndWithABackslash() {
        assertThat(ShellReader.read("export \\\n  NAME=x; ech\\\no $NAME").reads())
                .extracting(ShellReader.Read::set)
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME=x",
                "NAME+=x",
                "NAME=(a b)",
                "export NAME=x",
                "local NAME",
                "declare -r NAME=x",
                "readonly NAME='a b'",
                "read -r NAME",
                "IFS=, read -ra NAME",
                "for NAME in a b; do true; done",
                "mapfile -t NAME < file",
                "printf -v NAME %s x",
                "getopts ab NAME",
                "if true; then NAME=x; fi",
                "if ! NAME=$(false); then true; fi",
                "while read OTHER NAME; do true; done",
                "A=1 B=2 NAME=x",
                "true && NAME=x || true",
                "case x in a) NAME=x ;; esac",
                "( NAME=x )",
                "{ NAME=x; }",
                "unset NAME",
                ": ${NAME:=x}",
                "NAME=\"$(cat <<END\nx\nEND\n)\"",
            })
    void noticesThatAVariableIsSet(String script) {
        var reader = ShellReader.read(script + "\necho $NAME\n");
        assertThat(reader.assigned()).contains("NAME");
        assertThat(reader.reads().getLast().set()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env NAME=x true",
                "docker run -e NAME=x image",
                "make NAME=x",
                "echo NAME=x",
                "export NAME",
                "[ a = NAME=x ]",
                "terraform apply -var NAME=x",
                "\"NAME=x\"y",
            })
    void isNotMisledByWordsThatOnlyLookSo(String script) {
        assertThat(names(script + "\necho $OTHER\n")).containsExactly("OTHER");
        assertThat(ShellReader.read("\\" + script + "\necho $NAME\n")
                        .reads()
                        .getLast()
                        .set())
                .isFalse();
    }

    @Test
    void aVariableSetFromItselfWasReadBefore() {
        var reader = ShellReader.read("NAME=${NAME:-x}\necho $NAME\n");
        assertThat(reader.reads()).extracting(ShellReader.Read::set).containsExactly(false, true);
        assertThat(reader.assigned()).isEmpty();
    }

    @Test
    void aVariableAddedToWasSetBefore() {
        var reader = ShellReader.read("NAME=a\nNAME=\"$NAME b\"\n");
        assertThat(reader.reads()).extracting(ShellReader.Read::set).containsExactly(true);
        assertThat(reader.assigned()).containsExactly("NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() { echo $NAME; }\necho $OTHER",
                "f ()\n{\n  if true; then echo $NAME; fi\n}\necho $OTHER",
                "function f { echo $NAME; }; echo $OTHER",
                "function f() {\n  { echo $NAME; }\n}\necho $OTHER",
            })
    void knowsWhatIsInsideAFunction(String script) {
        assertThat(ShellReader.read(script).reads())
                .extracting(ShellReader.Read::inFunction)
                .containsExactly(true, false);
    }

    @Test
    void aGroupOfCommandsIsNoFunction() {
        assertThat(ShellReader.read("{ echo $NAME; }").reads())
                .extracting(ShellReader.Read::inFunction)
                .containsExactly(false);
    }

    @Test
    void namesWhatIsSourced() {
        var reader = ShellReader.read("""
                . ./a.sh
                source "$(dirname "$0")/lib/b.sh" argument
                if [ -f c.sh ]; then . "c.sh"; fi
                echo source d.sh
                """);
        assertThat(reader.sources()).hasSize(3).anyMatch(each -> each.endsWith("/lib/b.sh"));
        assertThat(reader.sources()).contains("./a.sh", "c.sh");
    }

    @Test
    void endsWithWhatNeverEnds() {
        for (String script :
                List.of("echo \"$ONE", "echo '", "${ONE", "$(echo $ONE", "cat <<E\n$ONE", "$((", "(".repeat(9_000))) {
            assertThat(ShellReader.read(script).reads()).hasSizeLessThan(2);
        }
    }

    private static List<String> names(String script) {
        return ShellReader.read(script).reads().stream()
                .map(ShellReader.Read::name)
                .toList();
    }
}
