package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import java.util.List;

/** What the comment above an input says: its type, and what of it was guessed. */
final class GuessWords {
    private GuessWords() {}

    /** One line. No line number is in it, so that the text stays the same while lines above the input come and go. */
    static String comment(AssetInput input) {
        String known = input.type() + (input.required() ? "" : ", may stay as it is");
        var source = input.source();
        if (source == null || source.guessed().isEmpty()) {
            return known;
        }
        List<String> guesses =
                source.guessed().stream().map(fact -> words(fact, input)).toList();
        return known + "; guessed: " + String.join(", ", guesses) + " (" + source.path() + ")";
    }

    private static String words(String fact, AssetInput input) {
        return switch (fact) {
            case "type" -> "the type from the default";
            case "required" -> (input.required() ? "that it is needed" : "that it is not needed") + " from its use";
            case "default" -> "the default from its use";
            case "sensitive" -> "that it is secret from its name";
            case "description" -> "the description from a comment or a message";
            default -> fact;
        };
    }
}
