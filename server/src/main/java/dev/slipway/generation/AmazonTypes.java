package dev.slipway.generation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of CloudFormation's parameters, whose values are texts always, lists among them:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html.
 */
final class AmazonTypes {
    private AmazonTypes() {}

    /** Empty for what is not written like one of these types. */
    static Optional<Map<String, Object>> schema(String type) {
        if (type.equals("Number")) {
            return Optional.of(plain("number"));
        }
        if (type.equals("String") || type.startsWith("AWS::")) {
            return Optional.of(plain("string"));
        }
        boolean numbers = type.equals("List<Number>");
        if (!numbers && !type.equals("CommaDelimitedList") && !type.startsWith("List<")) {
            return Optional.empty();
        }
        var list = plain("string");
        list.put("description", numbers ? "Numbers, separated by commas" : "Values, separated by commas");
        return Optional.of(list);
    }

    private static Map<String, Object> plain(String type) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        return schema;
    }
}
