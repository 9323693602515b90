package dev.slipway.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables of expectations: a line for each case, columns parted by a bar, lines with a hash for whoever reads them. */
final class Tables {
    private Tables() {}

    static Stream<List<String>> rows(String name) throws IOException {
        try (var file = Tables.class.getResourceAsStream("/doctor/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Stream.of(line.split("\\|", -1))
                                    .map(String::strip)
                                    .toList())
                            .toList()
                            .stream();
        }
    }
}
