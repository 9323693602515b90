package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    private final Facts facts = new Facts();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void whatIsEmptyIsNoFact(String value) {
        facts.put("name", value);
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void anEmptyListIsNone() {
        facts.put("names", List.of());
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void tellsAListInItsOrderAndEachThingOnce() {
        facts.put("names", List.of("b", "a", "b"));
        assertThat(facts.all()).containsEntry("names", "b, a");
    }

    @Test
    void tellsTheFirstFifty() {
        facts.put("fifty", names(50));
        facts.put("more", names(51));
        assertThat(facts.all().get("fifty")).endsWith("48, 49");
        assertThat(facts.all().get("more")).endsWith("48, 49, …");
    }

    @Test
    void saysThatThereIsMoreOnlyWhereThereIs() {
        facts.put("names", Collections.nCopies(60, "a"));
        assertThat(facts.all()).containsEntry("names", "a");
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
