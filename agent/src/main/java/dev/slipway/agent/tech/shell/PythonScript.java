package dev.slipway.agent.tech.shell;

import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.tech.shell.PythonTokens.Kind;
import dev.slipway.agent.tech.shell.PythonTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a Python file is run by itself, and puts together what is known of it. */
final class PythonScript {
    /** Statements that do nothing but prepare what others use. */
    private static final Set<String> PREPARING = Set.of(
            "import",
            "from",
            "def",
            "class",
            "async",
            "try",
            "except",
            "finally",
            "else",
            "elif",
            "pass",
            "global",
            "del",
            "assert",
            "sys",
            "logging",
            "warnings",
            "logger",
            "log",
            "raise",
            "type",
            "match",
            "nonlocal");

    private PythonScript() {}

    /** Reads a file; empty where it is a module, or belongs to a tool that runs it in its own way. */
    static Optional<Script> read(SourceFile file, String text, Shebang shebang) {
        boolean python = shebang.language().equals("python");
        if (!python && (shebang.isThere() || !text.contains("__main__"))) {
            return Optional.empty();
        }
        List<Token> tokens = PythonTokens.of(text);
        Token guard = guard(tokens);
        boolean runs = guard != null || (python && acts(tokens));
        if (!runs || isOfTool(tokens)) {
            return Optional.empty();
        }
        boolean test =
                ScriptPaths.isTest(file.entry()) || text.contains("unittest.main(") || text.contains("pytest.main(");
        String evidence = python
                ? ", line 1: " + shebang.line()
                : ", line " + (guard == null ? 1 : guard.line()) + ": if __name__ == \"__main__\"";
        return Optional.of(new Script(
                file,
                "python",
                description(tokens, text),
                PythonInputs.of(tokens, file.path()),
                PythonArguments.of(tokens),
                "",
                test,
                evidence));
    }

    private static @Nullable String description(List<Token> tokens, String text) {
        Token first = tokens.isEmpty() ? null : tokens.getFirst();
        boolean documented =
                first != null && first.kind() == Kind.STRING && !first.text().isBlank();
        String told = documented && first != null ? paragraph(first.text()) : PythonArguments.description(tokens);
        return told == null ? HeaderComment.sentence(text) : HeaderComment.firstSentence(told);
    }

    private static String paragraph(String text) {
        return String.join(
                "\n",
                text.strip()
                        .lines()
                        .map(String::strip)
                        .dropWhile(line -> line.chars().noneMatch(Character::isLetter))
                        .takeWhile(line -> line.chars().anyMatch(Character::isLetter))
                        .toList());
    }

    /** {@code if __name__ == "__main__":}. */
    private static @Nullable Token guard(List<Token> tokens) {
        for (int at = 0; at + 3 < tokens.size(); at++) {
            Token first = tokens.get(at);
            if (first.begins() && first.is("if")) {
                int name = tokens.get(at + 1).is("(") ? at + 2 : at + 1;
                boolean main = name + 2 < tokens.size()
                        && tokens.get(name + 1).is("==")
                        && (isMain(tokens.get(name), tokens.get(name + 2))
                                || isMain(tokens.get(name + 2), tokens.get(name)));
                if (main) {
                    return first;
                }
            }
        }
        return null;
    }

    private static boolean isMain(Token name, Token value) {
        return name.is("__name__")
                && value.kind() == Kind.STRING
                && value.text().equals("__main__");
    }

    /** Whether something happens as soon as it is read: a call, a loop or a decision at the margin. */
    private static boolean acts(List<Token> tokens) {
        for (int at = 0; at + 1 < tokens.size(); at++) {
            Token first = tokens.get(at);
            if (!first.begins() || first.kind() != Kind.NAME || PREPARING.contains(first.text())) {
                continue;
            }
            Token second = tokens.get(at + 1);
            boolean decides = first.is("if") && !second.is("TYPE_CHECKING") && !second.is("sys");
            if (decides || first.is("for") || first.is("while") || first.is("with") || isCall(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCall(List<Token> tokens, int from) {
        int at = from + 1;
        while (at + 1 < tokens.size() && tokens.get(at).is(".")) {
            at += 2;
        }
        return at < tokens.size() && tokens.get(at).is("(");
    }

    /** Modules of Ansible, which Ansible calls, and apps of the AWS CDK, which are assets of another kind. */
    private static boolean isOfTool(List<Token> tokens) {
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).begins() && tokens.get(at).is("DOCUMENTATION")) {
                return true;
            }
            boolean imports = tokens.get(at).is("from") || tokens.get(at).is("import");
            Token module = tokens.get(at + 1);
            boolean ansible = module.is("ansible")
                    && at + 3 < tokens.size()
                    && tokens.get(at + 3).is("module_utils");
            if (imports && (module.is("aws_cdk") || ansible)) {
                return true;
            }
        }
        return false;
    }
}
