package dev.slipway.provider.gitlab.examination;

import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls of one examination: each address is asked once for each token, whoever wants to know, and all side by side. */
final class Calls {
    private final Line line;
    private final @Nullable Secret token;
    private final InstantSource clock;
    private final Map<Question, CompletableFuture<Seen>> asked = new ConcurrentHashMap<>();

    private record Question(String path, @Nullable Secret token) {}

    /** @param token the viewer's */
    Calls(Line line, @Nullable Secret token, InstantSource clock) {
        this.line = line;
        this.token = token;
        this.clock = clock;
    }

    /** The text as one segment of a path, slashes and all. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks below {@code /api/v4} with the viewer's token; blocks until the answer is there. */
    Seen api(String path) {
        return begin("/api/v4" + path, token).join();
    }

    /** Begins to ask, so that the answer is there sooner. */
    void start(String path) {
        var _ = begin("/api/v4" + path, token);
    }

    /** The answer, if it is there already. */
    Optional<Seen> soon(String path) {
        var answer = begin("/api/v4" + path, token);
        return answer.isDone() && !answer.isCompletedExceptionally() ? Optional.of(answer.join()) : Optional.empty();
    }

    /** Asks what a token of an application is good for. */
    Seen tokenInfo(@Nullable Secret other) {
        return begin("/oauth/token/info", other).join();
    }

    /** Begins to ask that. */
    void startTokenInfo(@Nullable Secret other) {
        var _ = begin("/oauth/token/info", other);
    }

    /** What has been answered so far, in no order. */
    List<Seen> soFar() {
        return asked.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Seen> begin(String path, @Nullable Secret with) {
        return asked.computeIfAbsent(new Question(path, with), question -> {
            var seen = new CompletableFuture<Seen>();
            Thread.ofVirtual().name("doctor").start(() -> answer(question, seen));
            return seen;
        });
    }

    private void answer(Question question, CompletableFuture<Seen> seen) {
        var begun = clock.instant();
        try {
            var answer = line.ask(question.path(), question.token());
            seen.complete(new Seen(question.path(), answer, null, begun, clock.instant()));
        } catch (Problem problem) {
            seen.complete(new Seen(question.path(), null, problem.text(), begun, clock.instant()));
        } catch (RuntimeException failure) {
            seen.completeExceptionally(failure);
            throw failure;
        }
    }
}
