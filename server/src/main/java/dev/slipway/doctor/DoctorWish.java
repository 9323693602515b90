package dev.slipway.doctor;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.doctor.DoctorRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is to be examined, in whose name; empty texts mean absent. One of URL and name is there.
 *
 * @param asConnection whether to use the connection's own access
 */
record DoctorWish(
        @Nullable String url,
        @Nullable String name,
        @Nullable Secret token,
        @Nullable String credential,
        boolean asConnection) {
    static DoctorWish of(DoctorRequest request) {
        String url = text(request.repositoryUrl());
        String name = text(request.repositoryName());
        String token = text(request.accessToken());
        if (url == null && name == null) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Say what to examine: repository_url (any form of a project's address) or repository_name (of a"
                                    + " connection of this space).")
                    .inField("repository_url");
        }
        return new DoctorWish(
                url,
                name,
                token == null ? null : Secret.of(token),
                text(request.credentialName()),
                Boolean.TRUE.equals(request.asConnection()));
    }

    /**
     * Looking with somebody else's access is a matter of those who may manage it.
     *
     * @throws Problem {@code FORBIDDEN}
     */
    void checkAllowed(boolean managesRepositories) {
        if ((credential != null || asConnection) && !managesRepositories) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "Looking with somebody else's access takes a space administrator. Leave credential_name and as_connection"
                            + " out to look with your own.");
        }
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
