package dev.slipway.execution;

import dev.slipway.database.Notifications;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The bells of this room: new orders by agent, cancellations by order, new lines by stream. */
@Component
class Bells implements SmartLifecycle {
    private final Bell orders;
    private final Bell cancels;
    private final Bell lines;
    private volatile boolean running;

    Bells(Notifications notifications) {
        this.orders = new Bell(notifications, "order");
        this.cancels = new Bell(notifications, "cancel");
        this.lines = new Bell(notifications, "line");
    }

    Bell orders() {
        return orders;
    }

    Bell cancels() {
        return cancels;
    }

    Bell lines() {
        return lines;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets go everybody who waits, so that the web server can end its requests. */
    @Override
    public void stop() {
        orders.close();
        cancels.close();
        lines.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server begins to wait for open requests, and after the built-in agent, which needs answers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
