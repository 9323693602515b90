package dev.slipway.environment;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells those who carry on with an environment that it changed, after the change is committed. A listener must not block. */
@Component
class Wakeups {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    void changed(String environment) {
        listeners.forEach(listener -> listener.accept(environment));
    }
}
