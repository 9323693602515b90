package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.WorkEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Events reach the server in order, together where they came together, and all of them. */
class OutboxTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final BlockingQueue<List<Long>> batches = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
    private final Semaphore gate = new Semaphore(10_000);
    private final Semaphore calls = new Semaphore(0);
    private final HttpServer server = server();
    private final Outbox outbox = new Outbox(
            new ServerCalls(
                    HttpClient.newHttpClient(),
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                    () -> "t"),
            "o",
            3);
    private final Thread sender = Thread.ofVirtual().start(this::send);

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext("/api/agent/v1/orders/o/events", exchange -> {
                var told = JSON.readValue(exchange.getRequestBody().readAllBytes(), Events.class);
                calls.release();
                gate.acquireUninterruptibly();
                Integer status = statuses.poll();
                batches.add(told.events().stream().map(WorkEvent::sequence).toList());
                exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void send() {
        try {
            outbox.run();
        } catch (LeaseLost | InterruptedException end) {
            ends.add(end);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        gate.release(10_000);
        sender.interrupt();
        sender.join();
        server.stop(0);
    }

    private static List<WorkEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<WorkEvent>mapToObj(number -> new WorkEvent.LogLine(number, Instant.EPOCH, "s", "line " + number))
                .toList();
    }

    private List<Long> batch() throws InterruptedException {
        List<Long> batch = batches.poll(20, TimeUnit.SECONDS);
        assertThat(batch).isNotNull();
        return batch;
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void firstEventGoesAtOnceAndThoseBehindItTogether() throws Exception {
        gate.drainPermits();
        outbox.add(events(1, 1));
        gate.release();
        assertThat(batch()).containsExactly(1L);
        outbox.add(events(2, 3));
        outbox.add(events(4, 4));
        gate.release(10);
        assertThat(batch()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void noBatchIsLargerThanAThousand() throws Exception {
        outbox.add(events(1, 2500));
        var all = new ArrayList<Long>();
        for (int round = 0; round < 3; round++) {
            var batch = batch();
            assertThat(batch).hasSizeLessThanOrEqualTo(1000);
            all.addAll(batch);
        }
        assertThat(all).isEqualTo(numbers(1, 2500));
    }

    @Test
    void whatWasNotTakenIsSentAgainInTheSameOrder() throws Exception {
        statuses.addAll(List.of(503, 429, 401));
        outbox.add(events(1, 3));
        for (int round = 0; round < 4; round++) {
            assertThat(batch()).isEqualTo(numbers(1, 3));
        }
        assertThat(batches).isEmpty();
    }

    @Test
    void eventsThatComeWhileTheServerIsAwayJoinThoseThatWait() throws Exception {
        statuses.add(503);
        gate.drainPermits();
        outbox.add(events(1, 1));
        gate.release();
        assertThat(batch()).containsExactly(1L);
        outbox.add(events(2, 2));
        gate.release(10);
        assertThat(toldUntil(2)).startsWith(1L).endsWith(2L);
    }

    @Test
    void nothingToTellLeavesNothing() throws Exception {
        assertThat(outbox.remainder()).isEmpty();
        assertThat(batches).isEmpty();
    }

    @Test
    void leavesToTheEndWhatIsNotUnderWayYet() throws Exception {
        gate.drainPermits();
        outbox.add(events(1, 2));
        assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        outbox.add(events(3, 4));
        var rest = new ArrayList<Long>();
        Thread end = Thread.ofVirtual().start(() -> rest.addAll(remainder()));
        assertThat(end.join(Duration.ofMillis(50)))
                .as("while a call is under way")
                .isFalse();
        gate.release(10);
        assertThat(end.join(Duration.ofSeconds(20))).isTrue();
        assertThat(batch()).isEqualTo(numbers(1, 2));
        assertThat(rest).isEqualTo(numbers(3, 4));
        outbox.add(events(5, 5));
        assertThat(batches.poll(300, TimeUnit.MILLISECONDS)).as("after the end").isNull();
    }

    @Test
    void leavesToTheEndWhatCouldNotBeSent() throws Exception {
        gate.drainPermits();
        statuses.add(503);
        outbox.add(events(1, 2));
        assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        var rest = new ArrayList<Long>();
        Thread end = Thread.ofVirtual().start(() -> rest.addAll(remainder()));
        gate.release(10);
        assertThat(end.join(Duration.ofSeconds(20))).isTrue();
        assertThat(rest).isEqualTo(numbers(1, 2));
    }

    @Test
    void sendsAheadOfTheEndWhatIsMoreThanABatch() throws Exception {
        outbox.add(events(1, 1800));
        var rest = remainder();
        assertThat(rest).hasSizeLessThanOrEqualTo(1000);
        var all = new ArrayList<Long>();
        batches.forEach(all::addAll);
        all.addAll(rest);
        assertThat(all).isEqualTo(numbers(1, 1800));
    }

    private List<Long> remainder() {
        try {
            return outbox.remainder().stream().map(WorkEvent::sequence).toList();
        } catch (InterruptedException stopped) {
            ends.add(stopped);
            return List.of();
        }
    }

    private List<Long> toldUntil(long last) throws InterruptedException {
        var told = new ArrayList<Long>();
        while (told.isEmpty() || told.getLast() != last) {
            told.addAll(batch());
        }
        return told;
    }

    @Test
    void lostLeaseEndsTheSending() throws Exception {
        statuses.add(409);
        outbox.add(events(1, 1));
        assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(LeaseLost.class);
        assertThat(batches).hasSize(1);
    }

    @Test
    void hundredsOfSmallAddsAreToldWithoutLossOrRepetition() throws Exception {
        for (long number = 1; number <= 700; number++) {
            outbox.add(events(number, number));
        }
        var told = new ArrayList<Long>();
        int count = 0;
        while (told.isEmpty() || told.getLast() != 700) {
            told.addAll(batch());
            count++;
        }
        assertThat(told).isEqualTo(numbers(1, 700));
        assertThat(count).isLessThan(50);
    }
}
