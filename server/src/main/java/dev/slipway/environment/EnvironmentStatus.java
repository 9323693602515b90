package dev.slipway.environment;

/** How an environment is. The labels are those that existing clients compare with. */
enum EnvironmentStatus {
    /** Its launch was put off; clients treat every other word than this one as the end of a launch. */
    SCHEDULED("Launching", "LaunchScheduled"),
    LAUNCHING("Launching", "deploying"),
    ACTIVE("Active", "active"),
    ACTIVE_WITH_ERROR("Active With Error", "active"),
    TERMINATING("Terminating", "terminating"),
    TERMINATING_FAILED("Terminating Failed", "terminating"),
    ENDED("Ended", "inactive"),
    ENDED_WITH_ERROR("Ended With Error", "inactive"),
    FORCE_ENDED("Force Ended", "inactive");

    private final String label;
    private final String engineState;

    EnvironmentStatus(String label, String engineState) {
        this.label = label;
        this.engineState = engineState;
    }

    String label() {
        return label;
    }

    /** The second, coarser machine that clients read: {@code inactive} when nothing is left to end. */
    String engineState() {
        return engineState;
    }

    /** Nothing will happen to it any more. */
    boolean isOver() {
        return this == ENDED || this == ENDED_WITH_ERROR || this == FORCE_ENDED;
    }

    /** Work is under way. */
    boolean isBusy() {
        return this == LAUNCHING || this == TERMINATING;
    }

    /** It is there to be used. */
    boolean isUp() {
        return this == ACTIVE || this == ACTIVE_WITH_ERROR;
    }

    /** It is wanted: it will come up, comes up or is up. */
    boolean isLive() {
        return this == SCHEDULED || this == LAUNCHING || this == ACTIVE || this == ACTIVE_WITH_ERROR;
    }
}
