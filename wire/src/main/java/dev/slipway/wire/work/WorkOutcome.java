package dev.slipway.wire.work;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an order ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkOutcome.Succeeded.class, name = "succeeded"),
    @JsonSubTypes.Type(value = WorkOutcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = WorkOutcome.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = WorkOutcome.Interrupted.class, name = "interrupted"),
    @JsonSubTypes.Type(value = WorkOutcome.Lost.class, name = "lost")
})
public sealed interface WorkOutcome {
    /** A value the run gave; {@code value} is plain text for a string, else JSON. */
    record Output(String name, String value, boolean sensitive) {}

    /** All went well. */
    record Succeeded(List<Output> outputs, @Nullable String toolVersion) implements WorkOutcome {}

    /**
     * The work itself failed.
     *
     * @param summary one sentence: what failed and what to do
     * @param detail the tool's own words
     * @param leftBehind addresses of what may exist though no state tells of it
     */
    record Failed(
            String summary,
            @Nullable String detail,
            List<String> leftBehind,
            @Nullable String toolVersion) implements WorkOutcome {}

    /** Somebody cancelled it. */
    record Cancelled(String summary, List<String> leftBehind) implements WorkOutcome {}

    /** The agent was stopped in an orderly way; the order is to be continued at its next start. */
    record Interrupted(String summary) implements WorkOutcome {}

    /**
     * The run vanished (its tool or its supervisor was killed); nothing of it runs any more.
     *
     * @param leftBehind addresses of what may exist though no state tells of it
     */
    record Lost(String summary, List<String> leftBehind) implements WorkOutcome {}
}
