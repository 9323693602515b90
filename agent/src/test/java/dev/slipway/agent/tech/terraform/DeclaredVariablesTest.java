package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredVariablesTest {
    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    private DeclaredVariablesTest with(String name, String text) throws IOException {
        files.add(Files.writeString(folder.resolve(name), text));
        return this;
    }

    private DeclaredVariables read() throws IOException {
        return DeclaredVariables.of(files.stream().sorted().toList());
    }

    @Test
    void variablesOfAllFilesAndBothSyntaxesAreKnown() throws IOException {
        with("a.tf", "variable \"a\" { type = string }\nvariable \"b\" {}\n");
        with("c.tf.json", "{\"variable\": {\"c\": {\"type\": \"string\"}, \"d\": {\"type\": \"${string}\"}}}");
        var declared = read();
        assertThat(declared.names()).containsExactly("a", "b", "c", "d");
        assertThat(declared.isString("a")).isTrue();
        assertThat(declared.isString("b")).isFalse();
        assertThat(declared.isString("c")).isTrue();
        assertThat(declared.isString("d")).isTrue();
        assertThat(declared.isString("unknown")).isFalse();
    }

    @Test
    void overrideFileCountsWhateverItsName() throws IOException {
        with("a_override.tf", "variable \"x\" { type = string }\n");
        with("main.tf", "variable \"x\" { type = number }\n");
        assertThat(read().isString("x")).isTrue();
    }

    @Test
    void overrideWithoutTypeChangesNone() throws IOException {
        with("main.tf", "variable \"x\" { type = string }\n");
        with("x_override.tf", "variable \"x\" { default = 1 }\n");
        assertThat(read().isString("x")).isTrue();
    }

    @Test
    void typesThatOnlyContainStringsAreNone() throws IOException {
        with("a.tf", "variable \"x\" { type = list(string) }\nvariable \"y\" { type = any }\n");
        assertThat(read().isString("x")).isFalse();
        assertThat(read().isString("y")).isFalse();
    }

    @Test
    void brokenFileGivesWhatCanBeRead() throws IOException {
        with("a.tf", "variable \"x\" {\n  default = \"open\n}\nvariable \"y\" { type = string }\n");
        assertThat(read().names()).containsExactly("x", "y");
    }
}
