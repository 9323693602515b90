package dev.slipway.gitlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    Path folder;

    private Table<Redirect> open() throws IOException {
        return new Table<>(folder, "redirects", Redirect.class);
    }

    @Test
    void remembersWhatWasAddedChangedAndRemoved() throws IOException {
        Table<Redirect> table = open();
        Redirect first = table.add(id -> new Redirect(id, "a", 1));
        Redirect second = table.add(id -> new Redirect(id, "b", 2));
        table.put(new Redirect(first.id(), "c", 3));
        table.remove(second.id());
        assertThat(open().stream()).containsExactly(new Redirect(first.id(), "c", 3));
    }

    @Test
    void neverUsesAnIdTwice() throws IOException {
        Table<Redirect> table = open();
        long id = table.add(one -> new Redirect(one, "a", 1)).id();
        table.remove(id);
        open();
        assertThat(open().add(one -> new Redirect(one, "b", 1)).id()).isGreaterThan(id);
    }

    @Test
    void dropsTheLineThatAKillToreAndGoesOnBehindIt() throws IOException {
        open().add(id -> new Redirect(id, "a", 1));
        Files.writeString(
                folder.resolve("redirects.jsonl"),
                "{\"last\":2,\"id\":2,\"row\":{\"id\":2,\"oldP",
                StandardOpenOption.APPEND);
        Table<Redirect> again = open();
        assertThat(again.stream()).hasSize(1);
        again.add(id -> new Redirect(id, "b", 1));
        assertThat(open().stream()).extracting(Redirect::oldPath).containsExactly("a", "b");
    }

    @Test
    void addsManyAtOnceAndKeepsThem() throws IOException {
        Table<Redirect> table = open();
        table.addAll(1000, id -> new Redirect(id, "p" + id, id));
        assertThat(table.stream()).hasSize(1000);
        assertThat(table.add(id -> new Redirect(id, "next", 1)).id()).isEqualTo(1001);
        assertThat(open().find(1000)).contains(new Redirect(1000, "p1000", 1000));
    }

    @Test
    void readsBetweenTwoIdsInBothDirections() throws IOException {
        Table<Redirect> table = open();
        table.addAll(6, id -> new Redirect(id, "p", id));
        table.remove(4);
        assertThat(table.between(2, 6, true)).extracting(Redirect::id).containsExactly(3L, 5L);
        assertThat(table.between(0, Long.MAX_VALUE, false))
                .extracting(Redirect::id)
                .containsExactly(6L, 5L, 3L, 2L, 1L);
        assertThat(table.between(5, 5, true)).isEmpty();
        assertThat(table.between(6, 2, false)).isEmpty();
    }
}
