package dev.slipway.agent.tech.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeExpressionTest {
    @Test
    void writesEveryTypeInOneWay() {
        assertType("string", "string");
        assertType("\"string\"", "string");
        assertType("list", "list(any)");
        assertType("list ( string )", "list(string)");
        assertType("map(set(number))", "map(set(number))");
        assertType("tuple([string, bool,])", "tuple([string, bool])");
        assertType("object({})", "object({})");
        assertType("object({a=string,b:number})", "object({ a = string, b = number })");
        assertType(
                "object({ # why\n  a = string\n\n  \"b-c\" = optional(bool)\n})",
                "object({ a = string, b-c = optional(bool) })");
    }

    @Test
    void keepsDefaultsOfOptionalMembers() {
        assertType("object({ a = optional(string, \"x, y\") })", "object({ a = optional(string, \"x, y\") })");
        assertType(
                "object({ a = optional(object({ b = optional(number, 3) }), {\n b = 1\n c = [2]\n}), d = optional(any, null) })",
                "object({ a = optional(object({ b = optional(number, 3) }), {\"b\":1,\"c\":[2]}), d = optional(any) })");
    }

    @Test
    void refusesWhatIsNoType() {
        for (String text : new String[] {
            "",
            "strin",
            "list(",
            "list(string",
            "object({a})",
            "var.x",
            "string string",
            "list(string,number)",
            "\"${x}\""
        }) {
            assertThat(TypeExpression.parse(text)).as(text).isEmpty();
        }
        assertThat(TypeExpression.parse("list(".repeat(10_000))).isEmpty();
    }

    @Test
    void recognisesListsOfAllowedValues() {
        assertThat(Membership.of("contains([\"a\", \"b\",], var.x)", "x")).containsExactly("a", "b");
        assertThat(Membership.of("contains(\n[1,\n2], var.x,)", "x")).containsExactly("1", "2");
        assertThat(Membership.of("contains([\"a\"], var.y)", "x")).isEmpty();
        assertThat(Membership.of("contains([\"a\"], lower(var.x))", "x")).isEmpty();
        assertThat(Membership.of("!contains([\"a\"], var.x)", "x")).isEmpty();
        assertThat(Membership.of("contains([\"a\"], var.x) || var.x == null", "x"))
                .isEmpty();
        assertThat(Membership.of("contains([local.a], var.x)", "x")).isEmpty();
        assertThat(Membership.of("contains([\"a\"", "x")).isEmpty();
        assertThat(Membership.of("", "x")).isEmpty();
    }

    private static void assertType(String written, String normalised) {
        assertThat(TypeExpression.parse(written)).hasValueSatisfying(type -> {
            assertThat(type).hasToString(normalised);
            assertThat(TypeExpression.parse(normalised).orElseThrow()).hasToString(normalised);
        });
    }
}
