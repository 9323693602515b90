package dev.slipway.access;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's consent to the repositories application of one Git host, as it lies in the table.
 *
 * @param account name of the person's account at the host
 * @param accessToken sealed
 * @param refreshToken sealed
 * @param broken why it is good no more; null while it is
 * @param blocked why the host does not let the account in at present; null while it does
 */
record Grant(
        UUID id,
        ProviderId provider,
        UserId person,
        String account,
        byte[] accessToken,
        byte @Nullable [] refreshToken,
        List<String> scopes,
        @Nullable Instant expires,
        @Nullable String broken,
        @Nullable String blocked) {
    Consent consent() {
        return new Consent(account, scopes, expires, broken == null ? blocked : broken);
    }
}
