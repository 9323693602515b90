package dev.slipway.agent.tech.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.tech.shell.PythonTokens.Kind;
import dev.slipway.agent.tech.shell.PythonTokens.Token;
import dev.slipway.wire.asset.AssetInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTest {
    @Test
    void splitsNamesNumbersTextsAndSigns() {
        assertThat(PythonTokens.of("x = f(1.5, 'a') == -2  # no\n"))
                .extracting(Token::kind, Token::text)
                .containsExactly(
                        tuple(Kind.NAME, "x"),
                        tuple(Kind.SIGN, "="),
                        tuple(Kind.NAME, "f"),
                        tuple(Kind.SIGN, "("),
                        tuple(Kind.NUMBER, "1.5"),
                        tuple(Kind.SIGN, ","),
                        tuple(Kind.STRING, "a"),
                        tuple(Kind.SIGN, ")"),
                        tuple(Kind.SIGN, "=="),
                        tuple(Kind.SIGN, "-"),
                        tuple(Kind.NUMBER, "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a' | a",
                "\"it's\" | it's",
                "'it\\'s' | it's",
                "r'a\\d' | a\\d",
                "b'a' | a",
                "u\"a\" | a",
                "'''a'b''' | a'b",
                "'a\\tb' | `a\tb`",
                "'' | ``",
                "'open | open",
            })
    void readsTexts(String written, String value) {
        assertThat(PythonTokens.of(written + "\n"))
                .singleElement()
                .extracting(Token::kind, Token::text)
                .containsExactly(Kind.STRING, value);
    }

    @Test
    void aTextWithValuesInItIsNoLiteral() {
        assertThat(PythonTokens.of("f'{x}' rf'{y}'")).extracting(Token::kind).containsOnly(Kind.FORMATTED);
    }

    @Test
    void knowsWhichStatementsStandAtTheMargin() {
        assertThat(PythonTokens.of("a(\nb)\nc = '''\nd'''\n  e\nf \\\ng\n"))
                .filteredOn(Token::begins)
                .extracting(Token::text)
                .containsExactly("a", "c", "f");
    }

    @Test
    void countsLinesInsideTextsToo() {
        assertThat(PythonTokens.of("'''\n\n'''\nx\n")).extracting(Token::line).containsExactly(1, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a' 'b' | ab",
                "10 | 10",
                "-1.5 | -1.5",
                "True | True",
            })
    void readsLiterals(String written, String value) {
        List<Token> tokens = PythonTokens.of(written);
        assertThat(PythonTokens.literal(tokens, 0, tokens.size())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "x", "f()", "[1]", "'a' + x", "f'{x}'", "1 + 2"})
    void takesNothingElseForALiteral(String written) {
        List<Token> tokens = PythonTokens.of(written);
        assertThat(PythonTokens.literal(tokens, 0, tokens.size())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "os.environ['NAME'] | true | `` ",
                "environ[\"NAME\"] | true | ``",
                "os.environ.get('NAME') | false | ``",
                "os.environ.get('NAME', 'x') | false | x",
                "os.environ.get('NAME', default='x') | false | x",
                "os.environ.get('NAME', f(1, 2)) | false | ``",
                "os.environ.get('NAME', None) | false | ``",
                "os.environ.setdefault('NAME', 'x') | false | x",
                "os.environ.pop('NAME', 1) | false | 1",
                "os.getenv('NAME') | false | ``",
                "getenv('NAME', 'a' 'b') | false | ab",
                "os.environ['NAME'] == 1 | true | ``",
            })
    void readsEnvironmentVariables(String code, boolean required, String given) {
        assertThat(PythonInputs.of(PythonTokens.of("x = " + code + "\n"), "a.py"))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.name()).isEqualTo("NAME");
                    assertThat(input.required()).isEqualTo(required);
                    assertThat(Optional.ofNullable(input.defaultValue()).orElse(""))
                            .isEqualTo(given);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os.environ['NAME'] = 'x'; print(os.environ['NAME'])",
                "os.environ[name]",
                "os.environ[f'{x}']",
                "os.environ['HOME']",
                "os.environ.copy()",
                "os.environ.get(name, 'x')",
                "'os.environ[\"NAME\"]'",
                "# os.getenv('NAME')",
                "os.getenv('not a name')",
            })
    void readsNoneWhereNoneIsRead(String code) {
        assertThat(PythonInputs.of(PythonTokens.of(code + "\n"), "a.py")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "os.environ['N1'] | 1 | required",
                "os.environ['N1']; NL os.getenv('N1', 'x') | 2 | default",
                "os.getenv('N1', f()) NL os.getenv('N1', 'x') NL os.getenv('N1', 'y') | 2 | default",
                "os.environ['N1'] NL os.getenv('N1', f()) | 2 | ``",
                "NL os.getenv('N1') | 2 | required",
                "os.getenv('N1', None) NL os.environ['N1'] | 1 | required",
            })
    void saysWhatItToldFromWhichLine(String code, int line, String guessed) {
        assertThat(PythonInputs.of(PythonTokens.of(code.replace("NL", "\n") + "\n"), "a.py"))
                .extracting(AssetInput::source)
                .containsExactly(new AssetInput.Source("a.py", line, guessed.isEmpty() ? List.of() : List.of(guessed)));
    }

    @Test
    void aVariableThatMayBeMissingSomewhereIsNotRequired() {
        assertThat(PythonInputs.of(PythonTokens.of("os.environ['NAME']\nos.environ.get('NAME', 'x')\n"), "a.py"))
                .singleElement()
                .satisfies(input -> assertThat(input.required()).isFalse())
                .extracting(AssetInput::defaultValue)
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('name') ; name",
                "('-s', '--size', type=int, default=3) ; -s,--size (int, default 3)",
                "('--kind', choices=['a', 'b'], required=True) ; --kind (required, one of a,b)",
                "('--kind', choices=KINDS) ; --kind",
                "('--x', help='two ' 'words') ; --x: two words",
                "('--x', help=f'{y}') ; --x",
                "('--x', type=lambda v: int(v, 0), help='h') ; --x: h",
                "('--x', default=-1) ; --x (default -1)",
                "('--x', default=os.getenv('Y', 'z')) ; --x",
                "(*names) ; ``",
            })
    void describesArguments(String row) {
        String[] parts = row.split(" ; ", 2);
        String expected = parts[1].equals("``") ? "" : parts[1];
        String told = PythonArguments.of(PythonTokens.of("p.add_argument" + parts[0] + "\n"));
        assertThat(told.replace("|", ",")).isEqualTo(expected);
    }

    @Test
    void takesTheDescriptionThatTheParserIsGiven() {
        assertThat(PythonArguments.description(
                        PythonTokens.of("p = ArgumentParser(prog='x', description='Does it.')\n")))
                .isEqualTo("Does it.");
        assertThat(PythonArguments.description(PythonTokens.of("p = ArgumentParser(description=__doc__)\n")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if __name__ == '__main__':\n    main()",
                "if (__name__ == \"__main__\"):\n    main()",
                "if '__main__' == __name__:\n    main()",
                "import x\nif __name__ == '__main__' and x.y:\n    main()",
                "#!/usr/bin/python3\nmain()",
                "#!/usr/bin/env python\nfor x in y:\n    print(x)",
                "#!/usr/bin/env python\nwith open(x) as y:\n    pass",
                "#!/usr/bin/env python\na.b.c(1)",
            })
    void whatDoesSomethingIsAScript(String code) {
        assertThat(script(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main()",
                "def f():\n    if __name__ == '__main__':\n        pass",
                "x = '__main__'",
                "#!/usr/bin/python\nimport sys\nx = 1",
                "#!/usr/bin/python\ndef f():\n    main()",
                "#!/usr/bin/python\nsys.path.insert(0, 'x')",
                "#!/usr/bin/python\nclass A(B):\n    pass",
                "#!/bin/bash\nif __name__ == '__main__': x",
                "from ansible.module_utils.basic import *\nif __name__ == '__main__':\n    main()",
                "DOCUMENTATION = ''\nif __name__ == '__main__':\n    main()",
                "import aws_cdk as cdk\nif __name__ == '__main__':\n    main()",
            })
    void whatDoesNothingByItselfIsNone(String code) {
        assertThat(script(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"\"\"Does it. And more.\"\"\" | Does it.",
                "'''\\n====\\nTitle\\n====\\n\\nText.\\n''' | Title",
                "# Does it all | Does it all",
                "x = 1 | ``",
            })
    void takesTheDescriptionFromTheTop(String code, String description) {
        String text = code.replace("\\n", "\n") + "\nif __name__ == '__main__':\n    main()";
        assertThat(script(text).map(Script::description).orElse("")).isEqualTo(description);
    }

    private static Optional<Script> script(String code) {
        byte[] content = (code + "\n").getBytes(StandardCharsets.UTF_8);
        var entry = new TreeEntry("x.py", TreeEntry.Kind.FILE, "id", content.length);
        return PythonScript.read(SourceFile.of(entry, content), code + "\n", Shebang.of(code));
    }
}
