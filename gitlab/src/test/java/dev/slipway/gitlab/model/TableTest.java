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
}
