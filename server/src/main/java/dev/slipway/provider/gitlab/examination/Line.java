package dev.slipway.provider.gitlab.examination;

import dev.slipway.kernel.Secret;
import dev.slipway.outbound.OutboundAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The line to one GitLab. */
public interface Line {
    /** An answer of any status; a body that is not JSON is a missing node. */
    record Answer(OutboundAnswer outer, JsonNode body) {}

    /**
     * Asks once, without trying again.
     *
     * @param path below the GitLab's address
     * @throws dev.slipway.kernel.Problem {@code PROVIDER_UNREACHABLE} when no answer came in time
     */
    Answer ask(String path, @Nullable Secret token);
}
