package dev.slipway.wire.work;

import org.jspecify.annotations.Nullable;

/**
 * What opens the code of an order now. Tokens of Git hosts are renewed while orders wait, which kills the ones that the orders were
 * placed with.
 *
 * @param username null with the password for public code
 */
public record CodeLogin(@Nullable String username, @Nullable String password) {
    @Override
    public String toString() {
        return "CodeLogin[" + username + "]";
    }
}
