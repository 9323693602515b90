package dev.slipway.agent.tech.shell;

import dev.slipway.agent.tech.shell.PythonTokens.Kind;
import dev.slipway.agent.tech.shell.PythonTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Python script says about its arguments to {@code argparse} (https://docs.python.org/3/library/argparse.html), as far as that is
 * written out: {@code --size (int, required, one of 1|2, default 1): how big}.
 */
final class PythonArguments {
    private static final int MOST = 60;
    private static final int LONGEST_HELP = 200;

    /**
     * A call.
     *
     * @param texts arguments by place that are texts
     * @param named from and to of arguments by name
     */
    private record Call(List<Token> tokens, List<String> texts, Map<String, int[]> named) {
        @Nullable
        String literal(String name) {
            int[] place = named.get(name);
            return place == null ? null : PythonTokens.literal(tokens, place[0], place[1]);
        }

        /** A list of literals, or a name. */
        String words(String name) {
            int[] place = named.get(name);
            if (place == null) {
                return "";
            }
            return String.join(
                    "|",
                    tokens.subList(place[0], place[1]).stream()
                            .filter(token -> token.kind() != Kind.SIGN)
                            .map(Token::text)
                            .toList());
        }
    }

    private PythonArguments() {}

    static String of(List<Token> tokens) {
        var all = new ArrayList<String>();
        for (int at = 1; at + 1 < tokens.size() && all.size() < MOST; at++) {
            if (tokens.get(at).is("add_argument")
                    && tokens.get(at - 1).is(".")
                    && tokens.get(at + 1).is("(")) {
                Call call = call(tokens, at + 2);
                if (!call.texts().isEmpty()) {
                    all.add(described(call));
                }
            }
        }
        return String.join("; ", all);
    }

    /** What the parser is told that the script is for. */
    static @Nullable String description(List<Token> tokens) {
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).is("ArgumentParser") && tokens.get(at + 1).is("(")) {
                String told = call(tokens, at + 2).literal("description");
                return told == null || told.isBlank() ? null : told;
            }
        }
        return null;
    }

    private static String described(Call call) {
        var details = new ArrayList<String>();
        String type = call.words("type");
        if (type.matches("[A-Za-z_]+")) {
            details.add(type);
        }
        if ("True".equals(call.literal("required"))) {
            details.add("required");
        }
        int[] choices = call.named().get("choices");
        if (choices != null
                && (call.tokens().get(choices[0]).is("[")
                        || call.tokens().get(choices[0]).is("("))) {
            details.add("one of " + call.words("choices"));
        }
        String given = call.literal("default");
        if (given != null) {
            details.add("default " + given);
        }
        String help = call.literal("help");
        String words = help == null ? "" : help.strip().replaceAll("\\s+", " ");
        return String.join("|", call.texts())
                + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")")
                + (words.isEmpty() ? "" : ": " + words.substring(0, Math.min(words.length(), LONGEST_HELP)));
    }

    private static Call call(List<Token> tokens, int from) {
        var call = new Call(tokens, new ArrayList<>(), new HashMap<>());
        int depth = 0;
        int start = from;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            if (depth == 0 && (closes || token.is(","))) {
                argument(call, start, at);
                start = at + 1;
            }
            if (closes && depth-- == 0) {
                return call;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            }
        }
        return call;
    }

    private static void argument(Call call, int from, int to) {
        List<Token> tokens = call.tokens();
        if (to - from > 2
                && tokens.get(from).kind() == Kind.NAME
                && tokens.get(from + 1).is("=")) {
            call.named().put(tokens.get(from).text(), new int[] {from + 2, to});
        } else if (to - from == 1 && tokens.get(from).kind() == Kind.STRING) {
            call.texts().add(tokens.get(from).text());
        }
    }
}
