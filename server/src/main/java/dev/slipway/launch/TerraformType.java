package dev.slipway.launch;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a text can become a value of a Terraform type, written as in {@code variables.tf}. Looks into lists and maps of simple
 * types; what is inside objects and tuples is left to Terraform itself.
 */
final class TerraformType {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TerraformType() {}

    /** What would be right, for a person; empty where the text is. */
    static Optional<String> check(String type, String text, boolean nullable) {
        String plain = type.replaceAll("\\s+", "");
        boolean free = plain.equals("string") || plain.equals("any") || plain.isEmpty();
        if (free || (nullable && text.strip().equals("null"))) {
            return Optional.empty();
        }
        return fits(plain, text.strip()) ? Optional.empty() : Optional.of(described(plain));
    }

    private static boolean fits(String type, String text) {
        return switch (type) {
            case "number" -> isNumber(text);
            case "bool" -> text.equals("true") || text.equals("false");
            default -> collection(type, text);
        };
    }

    private static boolean collection(String type, String text) {
        boolean list = type.startsWith("list") || type.startsWith("set") || type.startsWith("tuple");
        boolean map = type.startsWith("map") || type.startsWith("object");
        if (!list && !map) {
            return true;
        }
        try {
            JsonNode node = JSON.readTree(text);
            String element = type.startsWith("tuple") || type.startsWith("object") ? "any" : element(type);
            return (list ? node.isArray() : node.isObject())
                    && node.valueStream().allMatch(item -> elementFits(element, item));
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** The type in the brackets. */
    private static String element(String type) {
        int open = type.indexOf('(');
        return open < 0 || !type.endsWith(")") ? "any" : type.substring(open + 1, type.length() - 1);
    }

    private static boolean elementFits(String type, JsonNode item) {
        if (item.isNull()) {
            return true;
        }
        String text = item.isString() ? item.stringValue() : item.toString();
        return switch (type) {
            case "any" -> true;
            case "string" -> !item.isContainer();
            default -> fits(type, text);
        };
    }

    private static boolean isNumber(String text) {
        try {
            return text.length() <= 500 && new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    private static String described(String type) {
        if (type.equals("number")) {
            return "a number";
        }
        if (type.equals("bool")) {
            return "true or false";
        }
        boolean map = type.startsWith("map") || type.startsWith("object");
        return map
                ? "a JSON object, such as {\"key\": \"value\"}, that is a " + type
                : "a JSON list, such as [\"a\", \"b\"], that is a " + type;
    }
}
