package dev.slipway.wire.environment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment.
 *
 * @param actions what the caller may do to it now
 */
public record EnvironmentBody(
        String id,
        String environmentId,
        boolean readOnly,
        boolean isWorkflow,
        boolean eacSynced,
        String lastUsed,
        Person owner,
        Person initiator,
        CollaboratorsInfo collaboratorsInfo,
        @Nullable Cost cost,
        Details details,
        List<String> actions,
        List<HistoryItem> history) {
    /** A person, with all keys that a known client demands. */
    public record Person(
            String email,
            String firstName,
            String lastName,
            @Nullable Instant joinDate,
            String displayFirstName,
            String displayLastName) {}

    /** Who besides the owner may act. */
    public record CollaboratorsInfo(List<Email> collaborators, boolean allSpaceMembers) {
        /** One of them. */
        public record Email(String email) {}
    }

    /** Money; not known yet in this version. */
    public record Cost(
            double sum,
            @Nullable Instant lastUpdate,
            @JsonProperty("final") boolean isFinal,
            String currency,
            boolean incomplete) {}

    /** The heart of it. */
    public record Details(String id, String computedStatus, Definition definition, State state) {}

    /** What it was made from. */
    public record Definition(Metadata metadata, List<NameValue> inputs, List<NameValue> tags, List<LabelBody> labels) {}

    /** Where it came from. */
    public record Metadata(
            String name,
            String blueprintName,
            @Nullable String blueprintCommit,
            String repositoryName,
            String spaceName,
            boolean automation,
            String blueprint,
            @Nullable String description,
            List<dev.slipway.wire.blueprint.InputBody> blueprintInputs) {}

    /** A name and a value, always text. */
    public record NameValue(String name, String value) {}

    /** How it is. */
    public record State(
            String currentState,
            boolean eacSynced,
            Execution execution,
            List<Output> outputs,
            List<Fault> errors,
            List<Grain> grains,
            Drift drift,
            @Nullable String waitingFor) {}

    /** When it began and when it ends. */
    public record Execution(
            @Nullable Instant startTime, @Nullable Instant endTime, Retention retention) {}

    /**
     * How long it is kept.
     *
     * @param kind {@code time} or {@code always_on}
     * @param time when it ends
     */
    public record Retention(String kind, @Nullable Instant time) {}

    /** A value it gives; a sensitive one is shown as {@code ***}. */
    public record Output(
            String name,
            String value,
            String kind,
            boolean quick,
            boolean sensitive,
            @Nullable String description) {}

    /** What went wrong, where, and what may be left behind. */
    public record Fault(
            String message,
            @Nullable String grain,
            @Nullable String detail,
            List<String> leftBehind) {}

    /** A piece of its work. */
    public record Grain(
            String id,
            String name,
            String kind,
            String path,
            GrainState state,
            List<Source> sources,
            List<String> dependsOn,
            List<Step> steps,
            @Nullable String toolVersion) {}

    /** How a grain is. */
    public record GrainState(String currentState, @Nullable String stage) {}

    /** Where a grain's code came from. */
    public record Source(
            @Nullable String store,
            String path,
            @Nullable String branch,
            @Nullable String commit,
            boolean isLastCommit) {}

    /** A step of a grain's run; milliseconds, null while it runs. */
    public record Step(
            String name,
            Instant startedAt,
            @Nullable Long tookMs,
            @Nullable Integer exitCode) {}

    /** Whether reality or the code has moved away; not watched yet in this version. */
    public record Drift(Detected deployment, AssetDrift asset) {
        /** Reality. */
        public record Detected(boolean detected) {}

        /** The code. */
        public record AssetDrift(
                boolean detected,
                @Nullable String deployedCommitSha,
                @Nullable String latestCommitSha) {}
    }

    /** Something that happened to it. */
    public record HistoryItem(
            Instant at,
            String event,
            @Nullable String actor,
            @Nullable String detail) {}
}
