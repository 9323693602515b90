package dev.slipway.agent.tech.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigFileTest {
    @Test
    void readsBlocksLabelsAttributesAndTheirPlaces() {
        ConfigFile file = hcl("""
                # a comment
                resource "aws_s3_bucket" main { // labels may stand without quotes
                  bucket = "b"
                  /* over
                     lines */ tags = {
                    a = 1
                  }
                }
                """);
        assertThat(file.faults()).isEmpty();
        Block block = file.body().blocks("resource", 2).getFirst();
        assertThat(block.labels()).containsExactly("aws_s3_bucket", "main");
        assertThat(block.position()).isEqualTo(new Position(2, 1));
        assertThat(block.body().attributes()).containsOnlyKeys("bucket", "tags");
        assertThat(attribute(block, "tags").position()).isEqualTo(new Position(5, 22));
        assertThat(attribute(block, "tags").literal().orElseThrow()).hasToString("{\"a\":1}");
    }

    @Test
    void knowsLiteralsFromWhatMustBeEvaluated() {
        Body body = hcl("""
                a = -1.5
                b = [1, "x", true, null, [], {}]
                c = { "k 1" : 1, k2 = 2
                  k3 = ["a",
                  "b",] }
                d = "x ${var.y}"
                e = "x $${y} %%{z} \\"q\\" \\u00e4\\n"
                f = upper("a")
                g = 1 + 1
                h = (true)
                i = var.x ? [1] : [2]
                """).body();
        assertThat(literal(body, "a")).isEqualTo("-1.5");
        assertThat(literal(body, "b")).isEqualTo("[1,\"x\",true,null,[],{}]");
        assertThat(literal(body, "c")).isEqualTo("{\"k 1\":1,\"k2\":2,\"k3\":[\"a\",\"b\"]}");
        assertThat(literal(body, "d")).isNull();
        assertThat(body.attribute("e").orElseThrow().string()).contains("x ${y} %{z} \"q\" ä\n");
        assertThat(literal(body, "f")).isNull();
        assertThat(literal(body, "g")).isNull();
        assertThat(literal(body, "h")).isEqualTo("true");
        assertThat(body.attribute("i").orElseThrow().text()).isEqualTo("var.x ? [1] : [2]");
    }

    @Test
    void readsHeredocsWithAndWithoutIndent() {
        Body body = hcl("""
                a = <<EOT
                  two
                    four
                EOT
                b = <<-EOT
                    none
                      two

                    EOT
                c = <<-E
                  ${join(",", [for x in var.list : <<I
                E
                  I
                  ])} E
                  E
                d = 1
                """).body();
        assertThat(body.attribute("a").orElseThrow().string()).contains("  two\n    four\n");
        assertThat(body.attribute("b").orElseThrow().string()).contains("none\n  two\n\n");
        assertThat(body.attribute("c").orElseThrow().literal()).isEmpty();
        assertThat(body.attributes()).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void followsInterpolationsIntoNestedQuotesAndBraces() {
        ConfigFile file = hcl("""
                a = "${lookup({ "}" = "\\"${var.b}" }, "x")}/${"${"deep"}"}"
                b = "%{ if var.c == "}" }yes%{ else }no%{ endif }"
                """);
        assertThat(file.faults()).isEmpty();
        assertThat(file.body().attributes()).containsOnlyKeys("a", "b");
    }

    @Test
    void toleratesByteOrderMarksWindowsLinesAndOneLineBlocks() {
        ConfigFile file = hcl("\uFEFFvariable \"a\" { default = \"x\" }\r\nvariable \"b\" {}\r\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.body().blocks("variable", 1)).hasSize(2);
        ConfigFile wide = ConfigFile.read("a.tf", "\uFEFFa = 1".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.faults()).extracting(SyntaxFault::code).containsExactly("hcl-encoding");
        assertThat(wide.body().attributes()).containsOnlyKeys("a");
    }

    @Test
    void losesOnlyTheBlockWhoseBraceIsMissing() {
        ConfigFile file = hcl("""
                variable "a" {
                  type = object({
                    x = string

                variable "b" {
                  type = string

                variable "c" {}
                """);
        assertThat(file.body().blocks("variable", 1)).extracting(Block::label).containsExactly("a", "b", "c");
        assertThat(file.faults())
                .extracting(SyntaxFault::position)
                .containsExactlyInAnyOrder(new Position(2, 17), new Position(1, 14), new Position(5, 14));
    }

    @Test
    void saysWhatIsWrongAndWhereAndGoesOn() {
        ConfigFile file = hcl("""
                variable "a" {
                  default = "never closed
                  type    = string
                }
                x ;= 1
                = 3
                }
                empty =
                variable "b" {}
                """);
        assertThat(file.faults())
                .extracting(SyntaxFault::position)
                .contains(new Position(2, 13), new Position(5, 3), new Position(6, 1), new Position(7, 1));
        assertThat(file.faults())
                .anySatisfy(fault -> assertThat(fault.message()).contains("has no value"));
        assertThat(file.body().blocks("variable", 1)).extracting(Block::label).containsExactly("a", "b");
        assertThat(file.body().blocks("variable", 1).getFirst().body().attributes())
                .containsKey("type");
    }

    @Test
    void givesUpPolitelyOnEndlessNestingAndManyFaults() {
        assertThat(hcl("a {\n".repeat(5000)).faults()).isNotEmpty();
        assertThat(hcl("a = " + "[".repeat(100_000)).faults()).isNotEmpty();
        assertThat(hcl("a = " + "\"${".repeat(100_000)).faults()).isNotEmpty();
        assertThat(hcl("@\n".repeat(1000)).faults()).hasSize(21);
        assertThat(ConfigFile.read("a.tf.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .faults())
                .isNotEmpty();
        assertThat(ConfigFile.read("a.tf.json", "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void readsTheJsonSyntaxLikeTheNativeOne() {
        ConfigFile file = json("""
                {
                  "//": "a comment",
                  "variable": {
                    "a": { "type": "list(string)", "default": ["x"], "validation": [
                      { "condition": "${length(var.a) > 0}", "error_message": "No." }, {"condition": "true"}] }
                  },
                  "output": [{ "o": { "value": "${var.a}" } }, { "p": { "value": "x" } }]
                }
                """);
        assertThat(file.faults()).isEmpty();
        Block variable = file.body().blocks("variable", 1).getFirst();
        assertThat(variable.position()).isEqualTo(new Position(4, 10));
        assertThat(attribute(variable, "type").text()).isEqualTo("list(string)");
        assertThat(attribute(variable, "default").literal().orElseThrow()).hasToString("[\"x\"]");
        List<Block> rules = variable.body().blocks("validation", 0);
        assertThat(rules).hasSize(2);
        assertThat(attribute(rules.getFirst(), "condition").text()).isEqualTo("length(var.a) > 0");
        assertThat(attribute(rules.getFirst(), "condition").literal()).isEmpty();
        assertThat(file.body().blocks("output", 1)).extracting(Block::label).containsExactly("o", "p");
    }

    @Test
    void keepsWhatStoodBeforeAFaultInJson() {
        ConfigFile file = json("""
                {
                  "variable": { "a": { "type": "string" },
                                "b": { "type" "number" } }
                """);
        assertThat(file.body().blocks("variable", 1)).extracting(Block::label).containsExactly("a", "b");
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("json-syntax");
            assertThat(fault.position().line()).isEqualTo(3);
        });
    }

    private static @Nullable String literal(Body body, String name) {
        return body.attribute(name)
                .orElseThrow()
                .literal()
                .map(Object::toString)
                .orElse(null);
    }

    private static Expression attribute(Block block, String name) {
        return block.body().attribute(name).orElseThrow();
    }

    private static ConfigFile hcl(String text) {
        return ConfigFile.read("main.tf", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConfigFile json(String text) {
        return ConfigFile.read("main.tf.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void secondAttributeOnALineIsAFaultWhereItStandsAndIsReadAllTheSame() {
        var file = hcl("a = 1 == 1 b = 2\nvariable \"x\" { default = 1 type = string }\nc = 3\n");
        assertThat(file.faults())
                .extracting(fault -> fault.position() + " " + fault.message())
                .containsExactly(
                        new Position(1, 12) + " The attribute b must begin on a new line",
                        new Position(2, 28) + " The attribute type must begin on a new line");
        assertThat(file.body().attributes()).containsOnlyKeys("a", "b", "c");
        assertThat(attribute(file.body().blocks("variable", 1).getFirst(), "type")
                        .text())
                .isEqualTo("string");
    }

    @Test
    void jsonTextOfTwoInterpolationsIsReadWhole() {
        var body = json("""
                {"a": "${var.x} and ${var.y}", "b": "${ {k = \\"}\\"} }", "c": "${a}${b}"}""").body();
        assertThat(body.attribute("a").orElseThrow().text()).isEqualTo("${var.x} and ${var.y}");
        assertThat(body.attribute("a").orElseThrow().literal()).isEmpty();
        assertThat(body.attribute("b").orElseThrow().text().strip()).isEqualTo("{k = \"}\"}");
        assertThat(body.attribute("c").orElseThrow().text()).isEqualTo("${a}${b}");
    }
}
