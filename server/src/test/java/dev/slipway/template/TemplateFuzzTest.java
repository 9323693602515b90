package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text crashes or hangs the engine: it is filled in, or refused with a fault. */
class TemplateFuzzTest {
    private static final String[] PIECES = {
        "{{",
        "}}",
        "{%",
        "%}",
        "{%-",
        "-}}",
        " ",
        ".",
        ".inputs.a",
        ".inputs.[\"a b\"]",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ":",
        ",",
        "if",
        "endif",
        "for i in (1..9)",
        "endfor",
        "assign x =",
        "capture y",
        "endcapture",
        "raw",
        "endraw",
        "comment",
        "endcomment",
        "case",
        "when",
        "endcase",
        "upcase",
        "split",
        "append",
        "date",
        "times",
        "99999999999",
        "1.5",
        "-",
        "envId",
        "x",
        "and",
        "==",
        "contains",
        "(",
        ")",
        "..",
        "\n",
        "\u0000",
        "\ud800",
        "ä",
        "{",
        "}",
        "%",
        "include 'x'"
    };

    @Test
    void noTextCrashesOrHangsTheEngine() {
        var random = new Random(20_261_122);
        long start = System.nanoTime();
        for (int round = 0; round < 4_000; round++) {
            attempt(text(random));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(30);
        for (int number = 0; number < length; number++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static void attempt(String text) {
        try {
            Template template = Template.parse(text);
            template.verify();
            assertThat(template.render(path -> path.members().isEmpty() ? "id" : "value"))
                    .isNotNull();
        } catch (TemplateFault refused) {
            assertThat(refused.text()).isNotBlank().doesNotContain(Markup.VARIABLE);
        }
    }
}
