package dev.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    @Test
    void wakesListenersOfTheTopicOnlyAfterTheCommit() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var notifications = database.notifications();
            var heard = new LinkedBlockingQueue<String>();
            notifications.listen("work", heard::add);
            assertThat(heard.poll(5, TimeUnit.SECONDS))
                    .as("the word that it listens now")
                    .isEmpty();

            notifications.notify("other", "1");
            database.transactions().executeWithoutResult(transaction -> {
                notifications.notify("work", "rolled back");
                transaction.setRollbackOnly();
            });
            notifications.notify("work", "2");

            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("2");
            notifications.stop();
        }
    }

    @Test
    void wakesTheOwnListenersOnceAndThoseOfOtherProcesses() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var here = database.notifications();
            var there = database.notifications();
            var heardHere = new LinkedBlockingQueue<String>();
            var heardThere = new LinkedBlockingQueue<String>();
            here.listen("work", heardHere::add);
            there.listen("work", heardThere::add);
            assertThat(heardHere.poll(5, TimeUnit.SECONDS)).isEmpty();
            assertThat(heardThere.poll(5, TimeUnit.SECONDS)).isEmpty();

            database.transactions().executeWithoutResult(_ -> {
                here.notify("work", "one with spaces");
                assertThat(heardHere).isEmpty();
            });
            assertThat(heardHere.poll()).as("without the way round").isEqualTo("one with spaces");
            assertThat(heardThere.poll(5, TimeUnit.SECONDS)).isEqualTo("one with spaces");

            there.notify("work", "two");
            assertThat(heardHere.poll(5, TimeUnit.SECONDS))
                    .as("and nothing in between")
                    .isEqualTo("two");
            here.stop();
            there.stop();
        }
    }
}
