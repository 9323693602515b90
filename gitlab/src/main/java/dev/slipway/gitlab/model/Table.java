package dev.slipway.gitlab.model;

import dev.slipway.gitlab.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Rows by id, in memory, with every change appended as one line to a file before it is visible. A line torn by a kill is the last
 * one and is dropped at the next start; starting also rewrites the file to one line per row, atomically.
 *
 * @param <R> the kind of row
 */
public final class Table<R extends Row> {
    private final Path file;
    private final Class<R> kind;
    private final ConcurrentSkipListMap<Long, R> rows = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();

    private record Line<T>(long last, long id, @Nullable T row) {}

    /** Reads the file if there is one. */
    public Table(Path folder, String name, Class<R> kind) throws IOException {
        this.file = folder.resolve(name + ".jsonl");
        this.kind = kind;
        if (Files.exists(file)) {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                replay(line);
            }
        }
        compact();
    }

    private void replay(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            var tree = Json.mapper().readTree(line);
            long id = tree.path("id").asLong();
            lastId.accumulateAndGet(Math.max(id, tree.path("last").asLong()), Math::max);
            if (tree.path("row").isObject()) {
                rows.put(id, Json.mapper().treeToValue(tree.path("row"), kind));
            } else {
                rows.remove(id);
            }
        } catch (JacksonException _) {
            // Torn by a kill while it was written: whoever asked for the change never got an answer.
            return;
        }
    }

    private void compact() throws IOException {
        StringBuilder text = new StringBuilder(line(new Line<R>(lastId.get(), 0, null)));
        rows.forEach((id, row) -> text.append(line(new Line<>(lastId.get(), id, row))));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(Line<?> line) {
        return Json.write(line) + "\n";
    }

    private void append(Line<R> line) {
        append(line(line));
    }

    private void append(String lines) {
        try {
            Files.writeString(file, lines, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds a row that is made with its new id. */
    public synchronized R add(LongFunction<R> maker) {
        return put(maker.apply(lastId.incrementAndGet()));
    }

    /** Adds so many rows in one go. */
    public synchronized void addAll(int count, LongFunction<R> maker) {
        StringBuilder lines = new StringBuilder();
        SortedMap<Long, R> made = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            R row = maker.apply(lastId.incrementAndGet());
            lines.append(line(new Line<>(lastId.get(), row.id(), row)));
            made.put(row.id(), row);
        }
        append(lines.toString());
        rows.putAll(made);
    }

    /** Adds or replaces. */
    public synchronized R put(R row) {
        lastId.accumulateAndGet(row.id(), Math::max);
        append(new Line<>(lastId.get(), row.id(), row));
        rows.put(row.id(), row);
        return row;
    }

    /** Removes the row with this id; no-op when there is none. */
    public synchronized void remove(long id) {
        if (rows.containsKey(id)) {
            append(new Line<>(lastId.get(), id, null));
            rows.remove(id);
        }
    }

    /** Removes all rows that fit. */
    public synchronized void removeIf(Predicate<R> unwanted) {
        stream().filter(unwanted).map(Row::id).toList().forEach(this::remove);
    }

    /** The row with this id. */
    public Optional<R> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The first row, by id, that fits. */
    public Optional<R> first(Predicate<R> wanted) {
        return stream().filter(wanted).findFirst();
    }

    /** All rows, by id. */
    public Stream<R> stream() {
        return rows.values().stream();
    }

    /** The rows between two ids (both left out), by id, upwards or downwards; read as they are asked for. */
    public Stream<R> between(long after, long before, boolean upwards) {
        if (after >= before) {
            return Stream.empty();
        }
        var part = rows.subMap(after, false, before, false);
        return (upwards ? part : part.descendingMap()).values().stream();
    }

    /** All rows that fit, by id. */
    public List<R> all(Predicate<R> wanted) {
        return stream().filter(wanted).toList();
    }
}
