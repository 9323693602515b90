package dev.slipway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that its sender hears of all of it at once and not of one thing after the other. */
public final class Faults {
    private final List<Problem> found = new ArrayList<>();

    /** Nothing wrong yet. */
    public Faults() {}

    /** Takes down a problem and those beside it. */
    public void add(Problem problem) {
        found.addAll(problem.all());
    }

    /** Takes down all that others took down. */
    public void addAll(Faults others) {
        found.addAll(others.found);
    }

    /** What was taken down so far, in that order. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What is worked out, or {@code instead} while what kept it from being is taken down. */
    public <T extends @Nullable Object> T attempt(Supplier<? extends T> work, T instead) {
        try {
            return work.get();
        } catch (Problem problem) {
            add(problem);
            return instead;
        }
    }

    /** @throws Problem the first that was taken down, with all others beside it; nothing when there is none */
    public void raise() {
        if (!found.isEmpty()) {
            throw found.getFirst().beside(found.subList(1, found.size()));
        }
    }
}
