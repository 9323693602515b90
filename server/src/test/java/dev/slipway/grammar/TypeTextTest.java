package dev.slipway.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.yaml.Shape;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTextTest {
    private static Shape read(String text) {
        return new TypeText(text, name -> new Shape.Titled(name, Shape.ANY), Pattern::compile, List.of("a", "b"))
                .read();
    }

    @Test
    void readsSingleValues() {
        assertThat(read("text")).isEqualTo(Shape.TEXT);
        assertThat(read("flag or nothing")).isEqualTo(Shape.either(Shape.FLAG, Shape.NOTHING));
        assertThat(read("whole or template")).isEqualTo(new Shape.Whole(true));
        assertThat(read("variant")).isEqualTo(Shape.word("a", "b"));
        assertThat(read("$source")).isEqualTo(new Shape.Titled("source", Shape.ANY));
    }

    @Test
    void readsWords() {
        assertThat(read("one of x, y z")).isEqualTo(Shape.word("x", "y z"));
        assertThat(read("one of x, y or template or nothing"))
                .isEqualTo(Shape.either(new Shape.Word(List.of("x", "y"), true, false), Shape.NOTHING));
        assertThat(read("one of x, y in any case")).isEqualTo(new Shape.Word(List.of("x", "y"), false, true));
    }

    @Test
    void readsListsAndMappings() {
        assertThat(read("list of text or nothing")).isEqualTo(Shape.either(Shape.items(Shape.TEXT), Shape.NOTHING));
        assertThat(read("list of (text or nothing)")).isEqualTo(Shape.items(Shape.either(Shape.TEXT, Shape.NOTHING)));
        assertThat(read("pairs of text")).isEqualTo(Shape.items(new Shape.Single(Shape.TEXT, null)));
        assertThat(read("map /name of $input"))
                .isInstanceOfSatisfying(
                        Shape.Named.class,
                        map -> assertThat(String.valueOf(map.name())).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "text or", "(text", "text)", "list text", "text or template", "map /name"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalStateException.class);
    }
}
