package dev.slipway.agent.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody watches a piece of work: may look how far it is, and may stop it, both from any thread. For one piece of work. */
public final class Watch {
    private static final ScopedValue<Watch> CURRENT = ScopedValue.newInstance();

    private final List<Runnable> endings = new ArrayList<>();
    private volatile Stage stage;
    private volatile boolean stopped;
    private @Nullable Thread worker;

    /** @param first what the work begins with */
    public Watch(Stage.Step first) {
        stage = new Stage(first, 0, 0, null);
    }

    /**
     * Does the work in this thread.
     *
     * @throws Stopped when it was stopped, whatever that did to it
     */
    public <T> T during(Supplier<T> work) {
        begin();
        try {
            return ScopedValue.where(CURRENT, this).call(() -> guarded(work));
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
    }

    private synchronized void end() {
        worker = null;
        if (stopped) {
            Thread.interrupted();
        }
    }

    /** How far it is. */
    public Stage stage() {
        return stage;
    }

    /** Says how far it is, from whatever thread. */
    public void say(Stage now) {
        stage = now;
    }

    /** Stops it: what it waits for is interrupted and what it started is ended. Comes back at once; a second time changes nothing. */
    public void stop() {
        List<Runnable> started;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            started = List.copyOf(endings);
            if (worker != null) {
                worker.interrupt();
            }
        }
        started.forEach(Runnable::run);
    }

    /** Who watches what is done in this thread. */
    public static Optional<Watch> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The same work for another thread, watched by whoever watches this one. */
    public static <T> Supplier<T> alsoElsewhere(Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Watch watch = CURRENT.get();
        return () -> ScopedValue.where(CURRENT, watch).call(() -> guarded(work));
    }

    /**
     * Says how far the work of this thread is.
     *
     * @throws Stopped when it is to end
     */
    public static void at(Stage.Step step, int done, int total, @Nullable String with) {
        if (CURRENT.isBound()) {
            CURRENT.get().say(new Stage(step, done, total, with));
            check();
        }
    }

    /** @throws Stopped when the work of this thread is to end */
    public static void check() {
        if (CURRENT.isBound() && CURRENT.get().stopped) {
            throw new Stopped();
        }
    }

    /**
     * Does work that would end in some failure of its own were it stopped.
     *
     * @param ending ends what was started, from another thread, so that the work ends
     * @throws Stopped instead, so that nobody takes that failure for one
     */
    public static <T> T guarded(Runnable ending, Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work.get();
        }
        Watch watch = CURRENT.get();
        watch.add(ending);
        try {
            return guarded(work);
        } finally {
            watch.remove(ending);
        }
    }

    private static <T> T guarded(Supplier<T> work) {
        check();
        try {
            T result = work.get();
            check();
            return result;
        } catch (RuntimeException failure) {
            check();
            throw failure;
        }
    }

    private synchronized void add(Runnable ending) {
        endings.add(ending);
    }

    private synchronized void remove(Runnable ending) {
        endings.remove(ending);
    }
}
