package dev.slipway.agent.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.HeartbeatReply;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.Leases;
import dev.slipway.wire.work.LoginRequest;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.Work;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A server of the agent protocol, in memory, with a state backend and Git repositories beside. */
public final class FakeServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final long LONGEST_WAIT = 60;

    /** The password that opens what lies below {@code /closed}. */
    public static final String GOOD = "glpat-good";

    private volatile @Nullable CodeLogin login;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Map<String, FakeOrder> orders = new LinkedHashMap<>();
    private final List<LeaseRequest> requests = new ArrayList<>();
    private final FakeState state = new FakeState("run", "run-password");
    private final HttpServer http;
    private boolean away;
    private int hostDown;

    private FakeServer(HttpServer http, Path repositories) {
        this.http = http;
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/agent/v1/", this::handle);
        http.createContext("/state", state);
        http.createContext("/git", new GitOverHttp("/git", repositories));
        http.createContext("/closed", closed(new GitOverHttp("/closed", repositories)));
        http.start();
    }

    /** @param repositories folder whose sub-folders are Git repositories */
    public static FakeServer start(Path repositories) throws IOException {
        return new FakeServer(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), repositories);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public FakeState state() {
        return state;
    }

    public GrainWork.StateAccess stateAccess() {
        return new GrainWork.StateAccess(address() + "/state", "run", "run-password");
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        lock.lock();
        try {
            if (away) {
                Exchanges.answer(exchange, 503, "");
            } else if (path[4].equals("lease")) {
                Exchanges.answer(
                        exchange, 200, JSON.writeValueAsString(lease(JSON.readValue(body, LeaseRequest.class))));
            } else if (path[6].equals("login") && hostDown-- > 0) {
                Exchanges.answer(exchange, 502, "{\"message\":\"'GitLab' does not answer\"}");
            } else {
                Object answer = about(orders.get(path[5]), path[6], body);
                Exchanges.answer(
                        exchange, answer == null ? 409 : 200, answer == null ? "" : JSON.writeValueAsString(answer));
            }
        } catch (InterruptedException _) {
            exchange.close();
        } finally {
            lock.unlock();
        }
    }

    private Leases lease(LeaseRequest request) throws InterruptedException {
        requests.add(request);
        change.signalAll();
        long left = TimeUnit.MILLISECONDS.toNanos(Math.min(request.waitMs(), 1000));
        while (true) {
            var found = new ArrayList<LeasedOrder>();
            for (var order : orders.values()) {
                boolean held = request.holding().contains(order.id);
                if (!order.sealed && (held || !order.leased)) {
                    found.add(lease(order));
                }
            }
            if (!found.isEmpty() || left <= 0) {
                return new Leases(found);
            }
            left = change.awaitNanos(left);
        }
    }

    private static LeasedOrder lease(FakeOrder order) {
        order.attempt += order.leased && order.started ? 0 : 1;
        order.leased = true;
        order.cancelTold = false;
        order.fence++;
        return new LeasedOrder(order.id, order.fence, order.attempt, 3, order.nextSequence(), order.work);
    }

    private Object about(FakeOrder order, String verb, byte[] body) throws InterruptedException {
        return switch (verb) {
            case "heartbeat" -> heartbeat(order, JSON.readValue(body, Heartbeat.class));
            case "events" -> events(order, JSON.readValue(body, Events.class));
            case "login" -> JSON.readValue(body, LoginRequest.class).fence() == order.fence ? login : null;
            default -> seal(order, JSON.readValue(body, Sealing.class));
        };
    }

    /** Lets in whoever shows the password that is good now. */
    private static HttpHandler closed(HttpHandler open) {
        String good =
                "Basic " + Base64.getEncoder().encodeToString(("oauth2:" + GOOD).getBytes(StandardCharsets.UTF_8));
        return exchange -> {
            if (good.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                open.handle(exchange);
            } else {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"code\"");
                Exchanges.answer(exchange, 401, "");
            }
        };
    }

    /** What the server gives to an agent that was refused an order's code; null for nothing. */
    public void giveLogin(@Nullable CodeLogin given) {
        login = given;
    }

    /** The code's host is down while an agent asks for logins so many times. */
    public void failLogins(int times) {
        lock.lock();
        try {
            hostDown = times;
        } finally {
            lock.unlock();
        }
    }

    private Object heartbeat(FakeOrder order, Heartbeat beat) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(beat.waitMs());
        while (left > 0 && (order.cancel == null || order.cancelTold) && beat.fence() == order.fence && !order.sealed) {
            left = change.awaitNanos(left);
        }
        order.cancelTold = order.cancel != null;
        return beat.fence() == order.fence && !order.sealed ? new HeartbeatReply(3, order.cancel) : null;
    }

    private Object events(FakeOrder order, Events told) {
        if (told.fence() != order.fence || order.sealed) {
            return null;
        }
        order.started = true;
        told.events().stream()
                .filter(event -> event.sequence() >= order.nextSequence())
                .forEach(order.events::add);
        change.signalAll();
        return Map.of();
    }

    private Object seal(FakeOrder order, Sealing sealing) {
        if (sealing.fence() != order.fence) {
            return null;
        }
        sealing.events().stream()
                .filter(event -> event.sequence() >= order.nextSequence())
                .forEach(order.events::add);
        order.outcomes.add(sealing.outcome());
        order.leased = false;
        order.sealed = !(sealing.outcome() instanceof WorkOutcome.Interrupted);
        change.signalAll();
        return Map.of();
    }

    /** Gives an order out; gives its id. */
    public String order(Work work) {
        String id = UUID.randomUUID().toString();
        locked(() -> orders.put(id, new FakeOrder(id, work)));
        return id;
    }

    public void cancel(String id, String how) {
        locked(() -> {
            orders.get(id).cancel = how;
            orders.get(id).cancelTold = false;
        });
    }

    /** Takes the lease away, as if another agent had got it. */
    public void takeAway(String id) {
        locked(() -> orders.get(id).fence++);
    }

    /** Whether it answers 503 to everything; its state backend too. */
    public void away(boolean gone) {
        state.away(gone);
        locked(() -> away = gone);
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<WorkEvent> events(String id) {
        return with(id, order -> true).events();
    }

    public List<String> lines(String id) {
        return events(id).stream()
                .filter(WorkEvent.LogLine.class::isInstance)
                .map(event -> ((WorkEvent.LogLine) event).text())
                .toList();
    }

    /** Waits until a line has come that holds a text. */
    public void awaitLine(String id, String text) {
        with(
                id,
                order -> order.events.stream()
                        .anyMatch(event -> event instanceof WorkEvent.LogLine line
                                && line.text().contains(text)));
    }

    /** Waits for an outcome. */
    public WorkOutcome outcome(String id) {
        return with(id, order -> !order.outcomes.isEmpty()).outcomes().getFirst();
    }

    /** Waits for the outcome that seals the order. */
    public WorkOutcome last(String id) {
        return with(id, order -> order.sealed).outcomes().getLast();
    }

    public List<WorkOutcome> outcomes(String id) {
        return with(id, order -> true).outcomes();
    }

    /** Waits until an agent has asked for orders so often. */
    public List<LeaseRequest> awaitRequests(int count) {
        return await(() -> requests.size() >= count ? List.copyOf(requests) : null, "requests");
    }

    /** What is known of an order at a moment. */
    private record Known(List<WorkEvent> events, List<WorkOutcome> outcomes) {}

    private Known with(String id, Predicate<FakeOrder> condition) {
        return await(
                () -> {
                    var order = orders.get(id);
                    return condition.test(order)
                            ? new Known(List.copyOf(order.events), List.copyOf(order.outcomes))
                            : null;
                },
                "order " + id);
    }

    private <T> T await(java.util.function.Supplier<T> attempt, String what) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT);
            while (true) {
                T found = attempt.get();
                if (found != null) {
                    return found;
                }
                if (left <= 0) {
                    throw new AssertionError("Waited too long for " + what + "; orders: "
                            + orders.values().stream()
                                    .map(order -> order.events + " " + order.outcomes)
                                    .toList());
                }
                left = change.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
