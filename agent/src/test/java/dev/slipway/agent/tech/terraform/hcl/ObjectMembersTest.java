package dev.slipway.agent.tech.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectMembersTest {
    @Test
    void takesAnObjectApart() {
        assertThat(members("{ a = 1, b : [2, 3], \"c d\" = x.y\n e = f(\n 1) }"))
                .isEqualTo(Map.of("a", "1", "b", "[2, 3]", "c d", "x.y", "e", "f(\n 1)"));
    }

    @Test
    void takesTheObjectsThatMergePutsTogether() {
        assertThat(members("merge(local.a, { b = 1, c = { d = 2 } }, f({ no = 1 }), {\n  b = 3\n},)"))
                .isEqualTo(Map.of("b", "3", "c", "{ d = 2 }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local.x",
                "[1]",
                "\"text\"",
                "{}",
                "{ for k, v in x : k => v }",
                "merge()",
                "merge(",
                "merge(]",
                "merge({]}",
                "{ (k) = 1 }",
                "{ = 1 }",
                "{ a = }",
                "other({ a = 1 })"
            })
    void findsNothingInAnythingElse(String expression) {
        assertThat(members(expression)).isEmpty();
    }

    @Test
    void takesAnObjectOfTheJsonSyntaxApart() {
        var file = ConfigFile.read("x.json", "{\"v\": {\"a\": 1, \"b\": \"${c}\"}}".getBytes(StandardCharsets.UTF_8));
        var members = ObjectMembers.of(file.body().attribute("v").orElseThrow());
        assertThat(members.values()).extracting(Expression::text).containsExactly("1", "c");
    }

    @Test
    void knowsWhereEachMemberStands() {
        var members =
                ObjectMembers.of(value("merge({\n  a = \"😀\", b = 1\n}, {\n\n  c = <<EOT\nx\nEOT\n  d = (\n1)\n})"));
        assertThat(members.values())
                .extracting(Expression::position)
                .containsExactly(new Position(2, 7), new Position(2, 16), new Position(5, 7), new Position(8, 7));
    }

    @Test
    void takesTheTextsOfAList() {
        assertThat(ListItems.of(value("[\"a\", f(\"no\"), \"${b}\", 1]"))).containsExactly("\"a\"", "\"${b}\"");
        assertThat(ListItems.of(value("local.list"))).isEmpty();
    }

    private static Map<String, String> members(String expression) {
        return ObjectMembers.of(value(expression)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    private static Expression value(String expression) {
        return ConfigFile.read("x.hcl", ("v = " + expression + "\n").getBytes(StandardCharsets.UTF_8))
                .body()
                .attribute("v")
                .orElseThrow();
    }
}
