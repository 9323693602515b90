package dev.slipway.generation;

/** Where a grain takes the value of an input from. */
public sealed interface Source {
    /**
     * What another grain gives.
     *
     * @param why a sentence for the reader of the blueprint; empty for none
     */
    record Output(String grain, String output, String why) implements Source {}

    /** An input of the blueprint. */
    record Input(String name) implements Source {}

    /** The default that the code has. */
    record Code() implements Source {}
}
