package dev.slipway.environment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may do to an environment now. Pure; the buttons of the browser and the checks of the server both come from it. */
final class Actions {
    static final String EXTEND = "extend";
    static final String END = "end";
    static final String FORCE_END = "force_end";
    static final String RETRY = "retry";
    static final String RENAME = "rename";
    static final String COLLABORATORS = "collaborate";

    private Actions() {}

    static List<String> of(EnvironmentStatus status, @Nullable Instant endsAt, Rights.Of rights) {
        var actions = new ArrayList<String>();
        if (!rights.act() || status.isOver()) {
            return actions;
        }
        if (status.isLive()) {
            if (endsAt != null) {
                actions.add(EXTEND);
            }
            actions.add(END);
        }
        if (status == EnvironmentStatus.ACTIVE_WITH_ERROR || status == EnvironmentStatus.TERMINATING_FAILED) {
            actions.add(RETRY);
        }
        if (status == EnvironmentStatus.TERMINATING_FAILED) {
            actions.add(END);
        }
        if (rights.force()) {
            actions.add(FORCE_END);
        }
        actions.add(RENAME);
        actions.add(COLLABORATORS);
        return actions;
    }
}
