package dev.slipway.gitlab.model;

/**
 * Something the seed made up or was told and that the start file hands out again at every start: a password, a token, a secret.
 *
 * @param kind e.g. {@code password}
 * @param label whose or which
 */
public record Keepsake(long id, String kind, String label, String value) implements Row {
    @Override
    public String toString() {
        return "Keepsake[" + kind + " " + label + "]";
    }
}
