package dev.slipway.wire.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What to examine, and in whose name. With nothing but the repository: with the caller's own grant.
 *
 * @param repositoryUrl any form of a project's address; this or a name
 * @param repositoryName of a connection in the space
 * @param accessToken a token to look with; is not kept
 * @param credentialName a kept credential to look with
 * @param asConnection whether to look with the connection's own access
 */
public record DoctorRequest(
        @Nullable String repositoryUrl,
        @Nullable String repositoryName,
        @Nullable String accessToken,
        @Nullable String credentialName,
        @Nullable Boolean asConnection) {
    @Override
    public String toString() {
        return "DoctorRequest[" + repositoryName + "]";
    }
}
