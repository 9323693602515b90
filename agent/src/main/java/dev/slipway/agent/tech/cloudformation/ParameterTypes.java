package dev.slipway.agent.tech.cloudformation;

import java.util.List;

/**
 * The types of parameters:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html.
 */
final class ParameterTypes {
    /** Those that are not of AWS. */
    static final List<String> PLAIN = List.of("String", "Number", "CommaDelimitedList", "List<Number>", "List<String>");

    private ParameterTypes() {}

    /** Types of AWS are not listed here: more come each year, and CloudFormation itself tells. */
    static boolean isKnown(String type) {
        return PLAIN.contains(type) || type.startsWith("AWS::") || type.startsWith("List<AWS::");
    }

    /** Whether a value is the name of a parameter in the Systems Manager, where the real value lies. */
    static boolean isLookedUp(String type) {
        return type.startsWith("AWS::SSM::Parameter::Value<");
    }

    /** Whether a value is several, divided by commas. */
    static boolean isList(String type) {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }
}
