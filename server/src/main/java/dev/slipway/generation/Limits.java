package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an input's rules say in words of JSON Schema, as far as they can be translated without changing what is allowed. Rules of charts
 * and templates are written in such words already; conditions of Terraform's variables are taken apart at {@code &&}, and parts of any
 * other form are Terraform's own affair.
 */
final class Limits {
    private static final Pattern WORDS = Pattern.compile("([a-z][A-Za-z]+) (.*)", Pattern.DOTALL);
    private static final List<String> NUMBERS = List.of(
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    /** What other engines read in another way, or not at all: classes by name, flags, anchors of the text, classes inside classes. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\[:|\\(\\?(?!:)|\\\\[AzZQECGpPRXhHvVkK]|&&|\\[[^\\]]*\\[|[*+?}]\\+");

    private final AssetInput input;
    private final String type;
    private final Map<String, Object> words = new LinkedHashMap<>();
    private @Nullable String message;

    private Limits(AssetInput input, String type) {
        this.input = input;
        this.type = type;
    }

    /**
     * A pattern for the whole text, as the blueprint specification has it (section 3), with its message.
     *
     * @param message empty where the rule has none
     */
    record Whole(String pattern, String message) {
        /**
         * The same for an input that may stay empty, which stands for the code's own default; none where the default breaks the rule
         * itself.
         */
        Optional<Whole> fitting(AssetInput input) {
            String given = input.required() ? null : BlueprintWriter.defaultOf(input);
            if (given == null || Pattern.matches(pattern, given)) {
                return Optional.of(this);
            }
            return given.isEmpty() ? Optional.of(new Whole("(?:" + pattern + ")?", message)) : Optional.empty();
        }
    }

    /** @param type the value's, in words of JSON Schema; empty for any */
    static Map<String, Object> of(AssetInput input, String type) {
        var limits = new Limits(input, type);
        input.rules().forEach(limits::rule);
        return limits.words;
    }

    /** The pattern of an input that takes a plain text. */
    static Optional<Whole> pattern(AssetInput input) {
        var limits = new Limits(input, "string");
        input.rules().forEach(limits::rule);
        return limits.words.get("pattern") instanceof String pattern
                ? Optional.of(new Whole(whole(pattern), limits.message == null ? "" : limits.message))
                : Optional.empty();
    }

    private void rule(AssetInput.Rule rule) {
        Matcher words = WORDS.matcher(rule.condition());
        if (words.matches() && (words.group(1).equals("pattern") || NUMBERS.contains(words.group(1)))) {
            if (words.group(1).equals("pattern")) {
                pattern(words.group(2), rule);
            } else {
                number(words.group(1), words.group(2));
            }
        } else if (!rule.condition().contains("||") && !rule.condition().contains("?")) {
            for (String part : rule.condition().split("&&", -1)) {
                part(part.strip(), rule);
            }
        } else {
            part(rule.condition().strip(), rule);
        }
    }

    private void part(String part, AssetInput.Rule rule) {
        String its = "var\\." + Pattern.quote(input.name());
        Matcher regex =
                match("can\\(\\s*regex\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")\\s*,\\s*" + its + "\\s*\\)\\s*\\)", part);
        if (regex.matches()) {
            text(regex.group(1)).ifPresent(pattern -> pattern(pattern, rule));
            return;
        }
        Matcher size = match("length\\(\\s*" + its + "\\s*\\)\\s*(>=|<=|>|<|==)\\s*(\\d{1,9})", part);
        if (size.matches()) {
            size(size.group(1), Integer.parseInt(size.group(2)));
            return;
        }
        Matcher bound = match(its + "\\s*(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)", part);
        if (bound.matches()) {
            number(
                    switch (bound.group(1)) {
                        case ">=" -> "minimum";
                        case "<=" -> "maximum";
                        case ">" -> "exclusiveMinimum";
                        default -> "exclusiveMaximum";
                    },
                    bound.group(2));
        }
    }

    private static Matcher match(String form, String part) {
        return Pattern.compile(form).matcher(part);
    }

    private void size(String sign, int number) {
        String of = switch (type) {
            case "string" -> "Length";
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "";
        };
        if (of.isEmpty()) {
            return;
        }
        if (sign.contains(">") || sign.equals("==")) {
            words.put("min" + of, sign.equals(">") ? number + 1 : number);
        }
        if (sign.contains("<") || sign.equals("==")) {
            words.put("max" + of, sign.equals("<") ? number - 1 : number);
        }
    }

    private void number(String word, String number) {
        try {
            words.putIfAbsent(word, JsonMapper.shared().readValue(number.strip(), Number.class));
        } catch (JacksonException _) {
            // no number: nothing is known
        }
    }

    private void pattern(String pattern, AssetInput.Rule rule) {
        if (!ELSEWHERE.matcher(pattern).find() && compiles(pattern) && words.putIfAbsent("pattern", pattern) == null) {
            message = rule.message();
        }
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    /** A text in quotes; empty where it holds an expression. */
    private static Optional<String> text(String quoted) {
        try {
            String text = JsonMapper.shared().readValue(quoted, String.class);
            return text.contains("${") || text.contains("%{") ? Optional.empty() : Optional.of(text);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** These rules look for the pattern anywhere in the text. */
    private static String whole(String pattern) {
        boolean anchored =
                pattern.startsWith("^") && pattern.endsWith("$") && !pattern.endsWith("\\$") && !pattern.contains("|");
        return anchored ? pattern : "[\\s\\S]*(?:" + pattern + ")[\\s\\S]*";
    }
}
