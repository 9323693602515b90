package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to make one blueprint of several assets.
 *
 * @param name of the blueprint; absent: as proposed
 * @param assets names of two to ten assets of the space
 * @param wires what differs from the proposal; each input that is not named here stays as proposed
 */
public record CompositionRequest(
        @Nullable String name,
        @Nullable List<String> assets,
        @Nullable List<Wire> wires) {
    /**
     * Where an input of a grain takes its value from.
     *
     * @param from null: the code's own default
     */
    public record Wire(
            @Nullable String grain,
            @Nullable String input,
            @Nullable From from) {}

    /** An output of a grain, or an input of the blueprint: one that it has, or a new one. */
    public record From(
            @Nullable String grain,
            @Nullable String output,
            @Nullable String input) {}
}
