package dev.slipway.environment;

/** How a grain is, by the labels that existing clients read. */
enum GrainState {
    PENDING("Pending"),
    DEPLOYING("Deploying"),
    DEPLOYED("Deployed"),
    DEPLOY_FAILED("DeployFailed"),
    TERMINATING("Terminating"),
    TERMINATED("Terminated"),
    TERMINATE_FAILED("TerminateFailed");

    private final String label;

    GrainState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** An order of it is under way. */
    boolean isRunning() {
        return this == DEPLOYING || this == TERMINATING;
    }

    boolean isFailed() {
        return this == DEPLOY_FAILED || this == TERMINATE_FAILED;
    }
}
