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
}
