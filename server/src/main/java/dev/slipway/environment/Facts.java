package dev.slipway.environment;

import dev.slipway.wire.blueprint.InputBody;
import dev.slipway.wire.environment.LabelBody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an environment from its launch on and never changes; none of it is secret. */
record Facts(
        int blueprintVersion,
        String repositoryName,
        @Nullable String blueprintCommit,
        @Nullable String description,
        Map<String, String> tags,
        List<LabelBody> labels,
        List<InputBody> blueprintInputs,
        @Nullable Duration maxDuration,
        Duration defaultExtend) {}
