package dev.slipway.agent.tech.terragrunt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the little that paths are made of: quoted texts with interpolations, the functions that {@link Places} knows, and names of
 * locals. Gives up at the first thing it does not know, and where locals of locals would never come to an end.
 */
final class PlaceExpression {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 2_000;
    private static final int MOST_STEPS = 500;

    private final Places places;
    private final String source;
    private final AtomicInteger stepsLeft;
    private int at;

    PlaceExpression(Places places, String source) {
        this(places, source, new AtomicInteger(MOST_STEPS));
    }

    private PlaceExpression(Places places, String source, AtomicInteger stepsLeft) {
        this.places = places;
        this.source = source;
        this.stepsLeft = stepsLeft;
    }

    @Nullable
    String text() {
        return text(0);
    }

    private @Nullable String text(int level) {
        String text = source.length() > LONGEST ? null : value(level);
        skipSpace();
        return at == source.length() && text != null && text.length() <= LONGEST ? text : null;
    }

    private @Nullable String value(int level) {
        skipSpace();
        if (level > DEEPEST || stepsLeft.decrementAndGet() < 0 || at >= source.length()) {
            return null;
        }
        return source.charAt(at) == '"' ? quoted(level) : named(level);
    }

    private @Nullable String quoted(int level) {
        at++;
        var text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"') {
            char next = source.charAt(at);
            if (next == '\\' || source.startsWith("%{", at) || source.startsWith("$${", at)) {
                return null;
            }
            if (source.startsWith("${", at)) {
                at += 2;
                String inner = value(level + 1);
                if (inner == null || !take('}')) {
                    return null;
                }
                text.append(inner);
            } else {
                text.append(next);
                at++;
            }
        }
        return take('"') ? text.toString() : null;
    }

    private @Nullable String named(int level) {
        String name = word();
        if (take('(')) {
            return call(name, level);
        }
        List<String> parts = new ArrayList<>(List.of(name));
        while (take('.')) {
            parts.add(word());
        }
        return places.name(parts)
                .map(meant ->
                        new PlaceExpression(meant.places(), meant.expression().text(), stepsLeft).text(level + 1))
                .orElse(null);
    }

    private @Nullable String call(String function, int level) {
        List<String> arguments = new ArrayList<>();
        while (!take(')')) {
            String argument = value(level + 1);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
            take(',');
        }
        return places.call(function, arguments);
    }

    private String word() {
        int start = at;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || "_-".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        return source.substring(start, at);
    }

    private boolean take(char mark) {
        skipSpace();
        boolean there = at < source.length() && source.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }
}
