package dev.slipway.gitlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick answer for listings is the same as the slow one for single projects, whoever is a member of what. */
class ViewTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Integer> LEVELS = List.of(10, 15, 20, 30, 40, 50);

    @TempDir
    Path folder;

    private @Nullable Store store;

    @BeforeEach
    void open() throws IOException {
        store = new Store(folder);
    }

    private Store store() {
        if (store == null) {
            throw new IllegalStateException("not open");
        }
        return store;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAccessInEveryArrangement(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            person(i, i == 0);
        }
        for (int i = 0; i < 6; i++) {
            group(random, i);
        }
        for (int i = 0; i < 20; i++) {
            project(random, i);
        }
        for (int i = 0; i < 12; i++) {
            member(random);
            share(random);
        }
        Access access = new Access(store(), InstantSource.fixed(NOW));
        for (Person person : store().people().stream().toList()) {
            View view = access.of(person);
            for (Project project : store().projects().stream().toList()) {
                assertThat(view.level(project)).isEqualTo(access.level(person.id(), project));
                assertThat(view.sees(project)).isEqualTo(access.sees(person, project));
            }
        }
        store().projects().stream()
                .forEach(project -> assertThat(access.of(null).sees(project)).isEqualTo(access.sees(null, project)));
    }

    private void person(int number, boolean admin) {
        String name = "p" + number;
        store().people()
                .add(id -> new Person(id, name, name, name + "@example.com", "", admin, true, "active", false, NOW));
    }

    private static Visibility visibility(Random random) {
        return random.nextInt(5) == 0 ? Visibility.INTERNAL : Visibility.PRIVATE;
    }

    private void group(Random random, int number) {
        Long parent = number == 0 || random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(number));
        String name = "g" + number;
        store().namespaces().add(id -> new Namespace(id, name, name, name, parent, null, "", visibility(random), NOW));
    }

    private void project(Random random, int number) {
        String name = "r" + number;
        long group = 1L + random.nextInt(6);
        store().projects()
                .add(id -> new Project(
                        id,
                        group,
                        name,
                        name,
                        "g/" + name,
                        "",
                        visibility(random),
                        "main",
                        false,
                        List.of(),
                        1,
                        NOW,
                        NOW,
                        null));
    }

    private static Membership.Place place(boolean project) {
        return project ? Membership.Place.PROJECT : Membership.Place.GROUP;
    }

    private void member(Random random) {
        boolean project = random.nextBoolean();
        long where = 1L + random.nextInt(project ? 20 : 6);
        long who = 1L + random.nextInt(5);
        int level = LEVELS.get(random.nextInt(LEVELS.size()));
        LocalDate end = random.nextInt(4) == 0 ? LocalDate.parse("2025-12-31") : null;
        store().memberships().add(id -> new Membership(id, place(project), where, who, level, 1, NOW, end));
    }

    private void share(Random random) {
        boolean project = random.nextBoolean();
        long where = 1L + random.nextInt(project ? 20 : 6);
        long group = 1L + random.nextInt(6);
        int level = LEVELS.get(random.nextInt(LEVELS.size()));
        store().shares().add(id -> new Share(id, place(project), where, group, level));
    }
}
