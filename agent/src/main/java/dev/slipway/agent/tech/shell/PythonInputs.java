package dev.slipway.agent.tech.shell;

import dev.slipway.agent.tech.shell.PythonTokens.Kind;
import dev.slipway.agent.tech.shell.PythonTokens.Token;
import dev.slipway.wire.asset.AssetInput;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment variables that Python reads by names written out: {@code os.environ["X"]}, {@code os.getenv("X", "d")}. */
final class PythonInputs {
    private static final int MOST = 200;

    private final List<Token> tokens;
    private final Map<String, Variable> inputs = new LinkedHashMap<>();
    private final Set<String> set = new HashSet<>();

    private PythonInputs(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<AssetInput> of(List<Token> tokens, String path) {
        var reader = new PythonInputs(tokens);
        for (int at = 0; at + 3 < tokens.size(); at++) {
            reader.look(at);
        }
        return reader.inputs.values().stream()
                .map(variable -> variable.input(path))
                .toList();
    }

    private void look(int at) {
        if (tokens.get(at).is("getenv") && tokens.get(at + 1).is("(")) {
            call(at + 2);
        } else if (tokens.get(at).is("environ")) {
            if (tokens.get(at + 1).is("[")) {
                subscript(at + 2);
            } else if (at + 4 < tokens.size()
                    && tokens.get(at + 1).is(".")
                    && tokens.get(at + 3).is("(")) {
                Token method = tokens.get(at + 2);
                if (method.is("get") || method.is("pop") || method.is("setdefault")) {
                    call(at + 4);
                }
            }
        }
    }

    private void subscript(int at) {
        Token name = tokens.get(at);
        if (name.kind() != Kind.STRING
                || at + 1 >= tokens.size()
                || !tokens.get(at + 1).is("]")) {
            return;
        }
        boolean assigned = at + 2 < tokens.size() && tokens.get(at + 2).is("=");
        if (assigned) {
            set.add(name.text());
        } else {
            note(name, null, true, false);
        }
    }

    private void call(int at) {
        Token name = tokens.get(at);
        if (name.kind() != Kind.STRING || at + 1 >= tokens.size()) {
            return;
        }
        if (tokens.get(at + 1).is(")")) {
            note(name, null, false, false);
        } else if (tokens.get(at + 1).is(",")) {
            int from = at + 2;
            boolean named = from + 1 < tokens.size()
                    && tokens.get(from).is("default")
                    && tokens.get(from + 1).is("=");
            int first = named ? from + 2 : from;
            int end = end(first);
            boolean none = end == first + 1 && tokens.get(first).is("None");
            note(name, PythonTokens.literal(tokens, first, end), false, !none);
        }
    }

    /** Where an argument ends. */
    private int end(int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return at;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
        }
        return tokens.size();
    }

    /** The most lenient reading decides whether it must be set. */
    private void note(Token read, @Nullable String given, boolean required, boolean optional) {
        String name = read.text();
        boolean sensible = name.matches("[A-Za-z_][A-Za-z0-9_]{0,200}") && Variables.isInput(name);
        Variable before = inputs.get(name);
        if (!sensible || set.contains(name) || (before == null && inputs.size() >= MOST)) {
            return;
        }
        var now = new Variable(name, given, null, required, optional, read.line());
        inputs.put(name, before == null ? now : together(before, now));
    }

    private static Variable together(Variable before, Variable now) {
        return new Variable(
                before.name(),
                before.given() == null ? now.given() : before.given(),
                null,
                before.required() && now.required(),
                before.optional() || now.optional(),
                telling(now) > telling(before) ? now.line() : before.line());
    }

    private static int telling(Variable variable) {
        return variable.given() != null ? 2 : variable.optional() ? 1 : 0;
    }
}
