package dev.slipway.agent.tech.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No bytes make the reader throw, hang, or forget that a file has only so many places. */
class HostileBytesTest {
    private static final List<String> PIECES = List.of(
            "variable \"a\" {\n",
            "}",
            "{",
            "[",
            "]",
            "(",
            ")",
            "\"",
            "${",
            "%{",
            "$${",
            "\\",
            "<<EOT\n",
            "<<-EOT\n",
            "EOT\n",
            "\nEOT\n",
            "#",
            "//",
            "/*",
            "*/",
            "\n",
            "\r\n",
            " = ",
            "type",
            "default",
            "object({",
            "optional(string, ",
            "contains([",
            "var.a",
            ",",
            ":",
            "1e9",
            "1.",
            "-",
            "\"x\"",
            "é",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "=>",
            "...",
            "validation {\n",
            "\"\\u",
            "\"\\U0010FFFF\"",
            "true",
            "null");

    @Test
    void survivesAnyPatchworkOfItsOwnGrammar() {
        Random random = new Random(20261122);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 6000; round++) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(60); piece >= 0; piece--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                readAll(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void survivesRandomBytes() {
        Random random = new Random(4);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 2000; round++) {
                byte[] content = new byte[random.nextInt(300)];
                random.nextBytes(content);
                readAll(content);
            }
        });
    }

    @Test
    void survivesGoodFilesWithOneByteWrong() {
        byte[] good = """
                terraform {
                  required_providers { aws = { source = "hashicorp/aws", version = "~> 5.0" } }
                }
                variable "a" {
                  type        = object({ a = optional(list(string), ["x"]), b = map(any) })
                  default     = { a = ["${"x"}"], b = { c = <<-EOT
                    text ${upper("y")}
                    EOT
                  } }
                  validation {
                    condition     = contains(["a", "b"], var.a)
                    error_message = "No."
                  }
                }
                """.getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int at = 0; at < good.length; at++) {
                for (char wrong : "\"{}$\n<\\\u0000(".toCharArray()) {
                    byte[] content = good.clone();
                    content[at] = (byte) wrong;
                    readAll(content);
                }
            }
        });
    }

    @Test
    void staysFastOnLargeHostileFiles() {
        for (String piece : List.of(
                "\"${\n",
                "<<A\n${\n",
                "<<A\n",
                "/*",
                "a = [\n",
                "a {\n",
                "$",
                "\"",
                "{\"a\":",
                "a = \"${a}\"\n",
                "(",
                "1")) {
            byte[] content = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readAll(content), piece);
        }
    }

    private static void readAll(byte[] content) {
        for (String name : List.of("a.tf", "a.tf.json")) {
            ConfigFile file = ConfigFile.read(name, content);
            assertThat(file.faults()).hasSizeLessThanOrEqualTo(21);
            for (Block block : file.body().blocks("variable", 1)) {
                block.body().attributes().values().forEach(expression -> {
                    assertThat(TypeExpression.parse(expression.text())).isNotNull();
                    assertThat(Membership.of(expression.text(), "a")).isNotNull();
                    assertThat(Members.of(expression)).isNotNull();
                });
            }
        }
    }
}
