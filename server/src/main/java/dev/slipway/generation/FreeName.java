package dev.slipway.generation;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds names that nobody has. */
final class FreeName {
    private FreeName() {}

    /** The name wished, else the other, else that with a number; it is taken from then on. */
    static String of(Set<String> taken, String wished, String other) {
        return Stream.concat(
                        Stream.of(wished, other),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> other + " " + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
