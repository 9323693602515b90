package dev.slipway.wire.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who besides the owner may act on an environment.
 */
public record CollaboratorsRequest(
        @Nullable List<String> collaboratorsEmails,
        @Nullable List<String> collaboratorsGroups,
        @Nullable Boolean allSpaceMembers) {}
