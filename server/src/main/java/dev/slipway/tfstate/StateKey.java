package dev.slipway.tfstate;

/**
 * Whose state it is: a grain's of an environment.
 */
public record StateKey(String environment, String grain) {
    /** Path of the state's address on this server. */
    public String path() {
        return "/api/tfstate/" + environment + "/" + grain;
    }

    /** The stream that orders of this grain belong to; only their runs reach the state. */
    public String stream() {
        return environment + "/" + grain;
    }
}
