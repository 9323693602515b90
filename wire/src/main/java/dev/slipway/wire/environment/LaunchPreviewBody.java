package dev.slipway.wire.environment;

import dev.slipway.wire.ProblemBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a launch would do, worked out with the rules of a launch; nothing was begun and nothing is kept.
 *
 * @param errors what the launch would be refused for; empty when it would go through
 * @param inputs by name, whether the form shows it; a hidden one is not needed and what is given for it is not used
 * @param steps of the form's own parts ({@code title}, {@code ownersAndCollaborators}, {@code tags}, {@code workflows}) those whose
 *     visibility the blueprint states
 * @param grains in the order in which they can run
 * @param startsAt when it begins; null: at once
 * @param endsAt when it would end by itself; null: when somebody ends it
 * @param readyAfterSeconds how long launches of this blueprint took until they were up, by the middle one of the last; null: none was yet
 */
public record LaunchPreviewBody(
        List<ProblemBody.Fault> errors,
        Map<String, Boolean> inputs,
        Map<String, Boolean> steps,
        List<PreviewedGrain> grains,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Long readyAfterSeconds) {
    /**
     * One grain.
     *
     * @param agent where it runs; null while a value is missing that decides it, or when an earlier grain's output does
     * @param source null for a grain without code, and while a value is missing that decides it
     * @param skipped whether its {@code when} is not true
     * @param when the condition as written; null: it always runs
     * @param problem what would keep it from running, though not the launch from beginning; null: nothing
     */
    public record PreviewedGrain(
            String name,
            String kind,
            @Nullable String agent,
            @Nullable PreviewedSource source,
            List<String> dependsOn,
            boolean skipped,
            @Nullable String when,
            @Nullable String problem) {}

    /**
     * Where a grain's code is.
     *
     * @param store name of the connected repository
     * @param commit what branch, tag or the followed branch stand for at this moment; null where that could not be found out
     * @param url the repository's page
     */
    public record PreviewedSource(
            String store,
            String path,
            @Nullable String branch,
            @Nullable String tag,
            @Nullable String commit,
            @Nullable String url) {}
}
