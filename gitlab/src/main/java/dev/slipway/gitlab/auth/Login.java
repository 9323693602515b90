package dev.slipway.gitlab.auth;

import dev.slipway.gitlab.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A user name and a password as git sends them (RFC 7617). */
record Login(String user, String password) {

    /** What came with a call; empty when nothing did. What cannot be read is a login that nobody has. */
    static Optional<Login> of(Call call) {
        String header = call.header("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Optional.empty();
        }
        String pair = decoded(header.substring(6).strip());
        int colon = pair.indexOf(':');
        return Optional.of(
                colon < 0 ? new Login("", pair) : new Login(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
