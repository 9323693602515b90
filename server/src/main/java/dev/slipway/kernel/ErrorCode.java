package dev.slipway.kernel;

/**
 * Stable names of what can go wrong, with the HTTP status each is answered with. A name is added, never renamed: clients read it.
 */
public enum ErrorCode {
    INVALID_REQUEST(400),
    INVALID_NAME(400),
    INVALID_URL(400),
    INVALID_INPUT(400),
    INVALID_DURATION(400),
    INVALID_BLUEPRINT(400),
    ADDRESS_NOT_ALLOWED(400),
    SETUP_INVALID(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    LAST_ADMINISTRATOR(409),
    NOT_FOUND(404),
    SPACE_NOT_FOUND(404),
    PERSON_NOT_FOUND(404),
    TOKEN_NOT_FOUND(404),
    REPOSITORY_NOT_FOUND(404),
    PROJECT_NOT_FOUND(404),
    BRANCH_NOT_FOUND(404),
    PATH_NOT_FOUND(404),
    ASSET_NOT_FOUND(404),
    BLUEPRINT_NOT_FOUND(404),
    ENVIRONMENT_NOT_FOUND(404),
    GRAIN_NOT_FOUND(404),
    PARAMETER_NOT_FOUND(404),
    ORDER_NOT_FOUND(404),
    NAME_TAKEN(409),
    CONFLICT(409),
    MERGE_CONFLICT(409),
    STALE_FENCE(409),
    WRONG_STATE(409),
    EMPTY_REPOSITORY(409),
    NOT_AUTHORIZED_AT_PROVIDER(409),
    PROVIDER_TOKEN_REJECTED(400),
    PROVIDER_ACCESS_TOO_LOW(400),
    POLICY_VIOLATED(409),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    STATE_LOCKED(423),
    PROVIDER_UNREACHABLE(502),
    PROVIDER_FAILED(502),
    NO_AGENT(503),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
