package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.Instance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Carries one message to one receiver: ten seconds, no redirects, no second try. */
final class Postman implements AutoCloseable {
    private static final int KEPT_BYTES = 8 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** What is carried. */
    record Letter(Hook hook, Message message, String key, String uuid, String instance, Instant at) {}

    /** What became of it. */
    record Receipt(
            Map<String, String> sent,
            String status,
            Map<String, String> headers,
            String body,
            @Nullable String problem,
            double seconds) {
        /** GitLab counts a redirection as a success, without following it. */
        boolean ok() {
            return status.startsWith("2") || status.startsWith("3");
        }
    }

    Receipt send(Letter letter) {
        Map<String, String> headers = headers(letter);
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.computeIfPresent("X-Gitlab-Token", (_, _) -> "[REDACTED]");
        long begun = System.nanoTime();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(String.valueOf(letter.hook().settings().get("url"))))
                    .POST(HttpRequest.BodyPublishers.ofString(letter.message().body()));
            headers.forEach(request::header);
            HttpResponse<byte[]> response = exchange(request.build());
            Map<String, String> back = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> back.put(name, String.join(",", values)));
            return new Receipt(
                    shown, Integer.toString(response.statusCode()), back, cut(response.body()), null, since(begun));
        } catch (ExecutionException | IllegalArgumentException broken) {
            return failed(shown, String.valueOf(broken.getMessage()), begun);
        } catch (TimeoutException _) {
            return failed(shown, "Net::ReadTimeout", begun);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed(shown, "stopped", begun);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static Receipt failed(Map<String, String> sent, String problem, long begun) {
        return new Receipt(sent, "internal error", Map.of(), "", problem, since(begun));
    }

    private static double since(long begun) {
        return Math.round((System.nanoTime() - begun) / 1e3) / 1e6;
    }

    private static String cut(byte[] body) {
        return new String(body, 0, Math.min(body.length, KEPT_BYTES), StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Letter letter) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "GitLab/" + Instance.VERSION);
        headers.put("Idempotency-Key", letter.key());
        headers.put("X-Gitlab-Event", letter.message().kind().header());
        headers.put("X-Gitlab-Webhook-UUID", UUID.randomUUID().toString());
        headers.put("X-Gitlab-Instance", letter.instance());
        headers.put("X-Gitlab-Event-UUID", letter.uuid());
        String token = letter.hook().token();
        if (token != null && !token.isEmpty()) {
            headers.put("X-Gitlab-Token", token);
        }
        String signing = letter.hook().signingToken();
        if (signing != null && !signing.isEmpty()) {
            headers.putAll(Signature.headers(
                    signing, letter.key(), letter.at(), letter.message().body()));
        }
        return headers;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
