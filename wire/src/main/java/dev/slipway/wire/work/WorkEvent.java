package dev.slipway.wire.work;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Something that happened in a run. {@code sequence} rises by one with each event of an order, over all its attempts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkEvent.LogLine.class, name = "log"),
    @JsonSubTypes.Type(value = WorkEvent.StepStarted.class, name = "step_started"),
    @JsonSubTypes.Type(value = WorkEvent.StepEnded.class, name = "step_ended")
})
public sealed interface WorkEvent {
    long sequence();

    Instant time();

    /** A line of output, masked already, without its line break. */
    record LogLine(long sequence, Instant time, String step, String text) implements WorkEvent {}

    /** A step began. */
    record StepStarted(long sequence, Instant time, String step) implements WorkEvent {}

    /** A step ended. */
    record StepEnded(long sequence, Instant time, String step, int exitCode, long tookMs) implements WorkEvent {}
}
