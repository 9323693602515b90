package dev.slipway.agent.scan;

import dev.slipway.agent.watch.Watch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Lets several scanners work at a time: none sees what another one does. */
final class SideBySide implements AutoCloseable {
    private static final int MOST = 4;

    private final ExecutorService threads;

    SideBySide() {
        threads =
                Executors.newFixedThreadPool(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * What comes of each, in the order given, which is the order they begin in.
     *
     * @throws RuntimeException what the first of them failed with
     */
    <A, B> List<B> each(List<A> all, Function<A, B> work) {
        List<CompletableFuture<B>> begun = all.stream()
                .map(one -> CompletableFuture.supplyAsync(Watch.alsoElsewhere(() -> work.apply(one)), threads))
                .toList();
        try {
            return begun.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
