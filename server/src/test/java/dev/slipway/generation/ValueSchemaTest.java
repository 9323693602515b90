package dev.slipway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Types and rules of every technology, and what JSON Schema makes of them. */
class ValueSchemaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "string; {'type':'string'}",
                "str; {'type':'string'}",
                "String; {'type':'string'}",
                "AWS::EC2::KeyPair::KeyName; {'type':'string'}",
                "number; {'type':'number'}",
                "Number; {'type':'number'}",
                "float; {'type':'number'}",
                "int; {'type':'integer'}",
                "integer; {'type':'integer'}",
                "bool; {'type':'boolean'}",
                "any; {}",
                "raw; {}",
                "list(string); {'type':'array','items':{'type':'string'}}",
                "list(any); {'type':'array'}",
                "array; {'type':'array'}",
                "list(list(bool)); {'type':'array','items':{'type':'array','items':{'type':'boolean'}}}",
                "set(number); {'type':'array','items':{'type':'number'},'uniqueItems':true}",
                "map(string); {'type':'object','additionalProperties':{'type':'string'}}",
                "map(any); {'type':'object','additionalProperties':true}",
                "object; {'type':'object'}",
                "dict; {'type':'object'}",
            })
    void saysPlainAndCollectedTypes(String type, String schema) {
        assertThat(schema(type)).isEqualTo(json(schema));
    }

    @Test
    void aListOfAmazonsIsOneText() {
        assertThat(schema("List<Number>"))
                .isEqualTo(json("{'type':'string','description':'Numbers, separated by commas'}"));
        assertThat(schema("CommaDelimitedList")).containsEntry("type", "string");
        assertThat(schema("List<AWS::EC2::Subnet::Id>")).containsEntry("type", "string");
    }

    @Test
    void tellsWhatAnObjectMustHaveFromWhatItMay() {
        assertThat(schema("object({ name = string, b-c = optional(bool), size = optional(number, 3) })"))
                .isEqualTo(json("""
                        {'type':'object','properties':{'name':{'type':'string'},'b-c':{'type':'boolean'},
                         'size':{'type':'number','default':3}},'required':['name']}"""));
    }

    @Test
    void keepsDefaultsInsideObjectsWithTheirBraces() {
        assertThat(schema("object({ a = optional(object({ b = optional(number) }), {\"b\":1,\"c\":[2,\")\"]}) })"))
                .isEqualTo(json("""
                        {'type':'object','properties':{'a':{'type':'object','properties':{'b':{'type':'number'}},
                         'default':{'b':1,'c':[2,')']}}}}"""));
        assertThat(schema("object({ a = optional(string, local.x) })"))
                .isEqualTo(json("{'type':'object','properties':{'a':{'type':'string'}}}"));
    }

    @Test
    void readsRowsAndAnsiblesMembers() {
        assertThat(schema("tuple([string, bool])"))
                .isEqualTo(json("{'type':'array','prefixItems':[{'type':'string'},{'type':'boolean'}],"
                        + "'minItems':2,'maxItems':2}"));
        assertThat(schema("list(dict(host: str, port: int))")).isEqualTo(json("""
                {'type':'array','items':{'type':'object',
                 'properties':{'host':{'type':'string'},'port':{'type':'integer'}}}}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "strange",
                "list(",
                "list(string) more",
                "object({",
                "object({ a })",
                "optional(",
                "tuple([",
                "))"
            })
    void saysNothingOfWhatIsNoType(String type) {
        assertThat(schema(type)).isEmpty();
    }

    @Test
    void endsWithTypesOfAnySize() {
        assertThat(schema("list(".repeat(9_000))).isEmpty();
        assertThat(schema("object({ a = ".repeat(3_000))).isEmpty();
        assertThat(schema("x".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "string; can(regex(\"^[a-z]+$\", var.x)); {'type':'string','pattern':'^[a-z]+$'}",
                "string; can(regex(\"^\\\\d$\", var.x)); {'type':'string','pattern':'^\\\\d$'}",
                "string; length(var.x) >= 3 && length(var.x) < 9; {'type':'string','minLength':3,'maxLength':8}",
                "list(string); length(var.x) > 0; {'type':'array','items':{'type':'string'},'minItems':1}",
                "map(any); length(var.x) == 2; "
                        + "{'type':'object','additionalProperties':true,'minProperties':2,'maxProperties':2}",
                "number; var.x >= 1 && var.x <= 10; {'type':'number','minimum':1,'maximum':10}",
                "number; var.x > 0.5; {'type':'number','exclusiveMinimum':0.5}",
                "string; maxLength 12; {'type':'string','maxLength':12}",
                "string; pattern ^a; {'type':'string','pattern':'^a'}",
                "integer; multipleOf 5; {'type':'integer','multipleOf':5}",
            })
    void saysRulesThatItUnderstands(String type, String condition, String schema) {
        assertThat(ruled(type, condition)).isEqualTo(json(schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can(regex(\"^[[:alpha:]]+$\", var.x))",
                "can(regex(\"(?i)a\", var.x))",
                "can(regex(\"a${var.y}\", var.x))",
                "can(regex(\"(\", var.x))",
                "can(regex(\"a\", var.y))",
                "can(regex(\"a\", lower(var.x)))",
                "var.x == null || length(var.x) > 3",
                "length(var.xy) > 3",
                "var.x == \"\" ? true : length(var.x) > 3",
                "minLength three",
                "",
            })
    void saysNothingOfOtherRules(String condition) {
        assertThat(ruled("string", condition)).isEqualTo(json("{'type':'string'}"));
    }

    @Test
    void offersAllowedValuesInTheirType() {
        var sizes = new AssetInput("x", "number", "2", null, false, false, false, List.of("1", "2"), List.of(), null);
        assertThat(ValueSchema.of(sizes)).isEqualTo(json("{'type':'number','enum':[1,2],'default':2}"));
    }

    @Test
    void neverTellsTheDefaultOfASecret() {
        var secret = new AssetInput("x", "string", "hidden", null, true, false, false, List.of(), List.of(), null);
        assertThat(ValueSchema.of(secret)).isEqualTo(json("{'type':'string','writeOnly':true}"));
    }

    @Test
    void keepsATextThatLooksLikeJsonAText() {
        assertThat(ValueSchema.of(input("string", "[1]", List.of())))
                .isEqualTo(json("{'type':'string','default':'[1]'}"));
        assertThat(ValueSchema.of(input("list(number)", "[1]", List.of())).get("default"))
                .isEqualTo(List.of(1));
    }

    private static Map<String, Object> schema(String type) {
        return ValueSchema.of(input(type, null, List.of()));
    }

    private static Map<String, Object> ruled(String type, String condition) {
        return ValueSchema.of(input(type, null, List.of(new AssetInput.Rule(condition, "No."))));
    }

    private static AssetInput input(String type, @Nullable String value, List<AssetInput.Rule> rules) {
        return new AssetInput("x", type, value, null, false, value == null, false, List.of(), rules, null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return JsonMapper.shared().readValue(text.replace('\'', '"'), Map.class);
    }
}
