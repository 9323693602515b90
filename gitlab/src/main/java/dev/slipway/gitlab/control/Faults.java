package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The faults that are set; the first that strikes a call decides what becomes of it. */
final class Faults {
    private final List<Fault> faults = new ArrayList<>();
    private long lastId;

    /** Makes a fault that gets its number from here. */
    interface Maker {
        Fault make(long id);
    }

    synchronized Fault add(Maker maker) {
        Fault fault = maker.make(++lastId);
        faults.add(fault);
        return fault;
    }

    synchronized List<Fault> all() {
        return List.copyOf(faults);
    }

    synchronized void clear() {
        faults.clear();
    }

    synchronized void remove(long id) {
        faults.removeIf(fault -> fault.id() == id);
    }

    private synchronized @Nullable Fault strike(Call call) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.strikes(call)) {
                Fault left = fault.spent();
                if (left == null) {
                    faults.remove(i);
                } else {
                    faults.set(i, left);
                }
                return fault;
            }
        }
        return null;
    }

    /** The real answer, or what a fault makes of it. */
    Reply answer(Call call, Route real) throws IOException {
        Fault fault = strike(call);
        if (fault == null) {
            return real.handle(call);
        }
        pause(fault.delayMs());
        if (fault.reset()) {
            return Reply.cut();
        }
        Integer status = fault.status();
        Reply reply = status == null ? real.handle(call) : made(fault, status);
        Reply typed = fault.contentType() == null ? reply : retyped(reply, fault.contentType());
        return fault.truncate() ? halved(typed) : typed;
    }

    private static void pause(int milliseconds) throws IOException {
        long end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("stopped while delaying an answer");
            }
        }
    }

    private static Reply made(Fault fault, int status) {
        if (status == 429) {
            Instant reset = Instant.now().plusSeconds(1);
            return Reply.text(429, fault.body() == null ? "Retry later\n" : fault.body())
                    .with("RateLimit-Name", "throttle_authenticated_api")
                    .with("RateLimit-Limit", "60")
                    .with("RateLimit-Observed", "61")
                    .with("RateLimit-Remaining", "0")
                    .with("RateLimit-Reset", Long.toString(reset.getEpochSecond()))
                    .with(
                            "RateLimit-ResetTime",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(reset.atOffset(ZoneOffset.UTC)))
                    .with("Retry-After", "1");
        }
        String html = "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status
                + "</h1><p>GitLab is not responding.</p></body></html>";
        return Reply.html(status, fault.body() == null ? html : fault.body());
    }

    private static Reply retyped(Reply reply, String contentType) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(reply.headers());
        headers.removeIf(header -> header.getKey().equalsIgnoreCase("Content-Type"));
        return new Reply(reply.status(), List.copyOf(headers), reply.body(), reply.length())
                .with("Content-Type", contentType);
    }

    /** Promises the whole length, sends half, and breaks the connection. */
    private static Reply halved(Reply reply) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Reply.Body body = reply.body();
        if (body != null) {
            body.writeTo(whole);
        }
        byte[] bytes = whole.size() == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : whole.toByteArray();
        return new Reply(
                reply.status(),
                reply.headers(),
                out -> {
                    out.write(bytes, 0, bytes.length / 2);
                    out.flush();
                    throw new IOException("broken off on purpose");
                },
                bytes.length);
    }
}
