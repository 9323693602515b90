package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.CollaboratorsRequest;
import dev.slipway.wire.environment.LabelBody;
import dev.slipway.wire.environment.LaunchRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A launch request with the quirks of the clients taken out: empty texts are absent, inputs are text, flags are flags.
 *
 * @param start null: at once
 * @param duration null when an end or nothing was given
 */
record LaunchWish(
        String blueprint,
        @Nullable String repository,
        String name,
        @Nullable String description,
        @Nullable String owner,
        Map<String, String> inputs,
        Map<String, String> tags,
        List<LabelBody> labels,
        @Nullable CollaboratorsRequest collaborators,
        boolean automation,
        @Nullable Duration duration,
        @Nullable Instant start,
        @Nullable Instant end) {
    private static final int LONGEST_NAME = 128;

    /**
     * Reads a request. What is wrong is taken down, with something harmless in its place, so that the rest can be checked too.
     *
     * @throws Problem when no blueprint is named: there is nothing to check the rest against
     */
    static LaunchWish from(LaunchRequest request, JsonMapper json, Faults faults) {
        var source = request.source();
        String blueprint = first(request.blueprintName(), source == null ? null : source.blueprintName());
        if (blueprint == null) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Name the blueprint to launch").inField("blueprint_name");
        }
        String duration = given(request.duration());
        String start = given(request.scheduledStartTime());
        String end = given(request.scheduledEndTime());
        if (duration != null && end != null) {
            faults.add(new Problem(ErrorCode.INVALID_REQUEST, "Give a duration or an end time, not both")
                    .inField("duration"));
        }
        String name = first(request.environmentName(), blueprint);
        return new LaunchWish(
                blueprint,
                source == null ? null : given(source.repositoryName()),
                faults.attempt(() -> name(name == null ? blueprint : name), ""),
                given(request.description()),
                email(request.ownerEmail()),
                inputs(request.inputs(), json),
                texts(request.tags()),
                request.labels() == null ? List.of() : request.labels(),
                request.collaborators(),
                request.automation() != null && "true".equalsIgnoreCase(String.valueOf(request.automation())),
                duration == null ? null : faults.attempt(() -> IsoDuration.parse(duration, "duration"), null),
                start == null ? null : faults.attempt(() -> instant(start, "scheduled_start_time"), null),
                end == null ? null : faults.attempt(() -> instant(end, "scheduled_end_time"), null));
    }

    /** @throws Problem {@code INVALID_NAME} */
    static String name(String wanted) {
        String name = wanted.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "An environment's name has 1 to " + LONGEST_NAME + " characters and no line breaks")
                    .inField("environment_name");
        }
        return name;
    }

    /** An e-mail address as clients send it: some with quotes around it. */
    static @Nullable String email(@Nullable String text) {
        String given = given(text);
        return given == null ? null : given(given.replace("\"", ""));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return given(one) != null ? given(one) : given(other);
    }

    private static Map<String, String> inputs(@Nullable Map<String, @Nullable Object> given, JsonMapper json) {
        var inputs = new LinkedHashMap<String, String>();
        if (given != null) {
            given.forEach((name, value) -> {
                if (value instanceof String text) {
                    inputs.put(name, text);
                } else if (value != null) {
                    inputs.put(name, json.writeValueAsString(value));
                }
            });
        }
        return inputs;
    }

    private static Map<String, String> texts(@Nullable Map<String, @Nullable String> given) {
        var texts = new LinkedHashMap<String, String>();
        if (given != null) {
            given.forEach((name, value) -> texts.put(name, value == null ? "" : value));
        }
        return texts;
    }

    private static Instant instant(String text, String field) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : Instant.parse(text + "Z");
        } catch (DateTimeParseException malformed) {
            throw new Problem(
                            ErrorCode.INVALID_DURATION,
                            "'" + text + "' is not a time; write it in ISO 8601, such as 2030-01-31T18:00:00Z")
                    .inField(field);
        }
    }
}
