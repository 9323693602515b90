package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Secrets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, rotates and revokes access tokens of all kinds. */
final class TokenMaker {
    private static final int ROTATED_DAYS = 7;

    private TokenMaker() {}

    /** A new token, for the only time in the clear. */
    record Made(AccessToken row, String token) {
        @Override
        public String toString() {
            return "Made[" + row + "]";
        }
    }

    /** Whose token it is and what it is for. */
    record Holder(
            AccessToken.Kind kind, long personId, @Nullable Long placeId, int level) {}

    /** What is asked for, when nothing is wrong with it. */
    record Wish(String name, String description, List<String> scopes, LocalDate end) {
        static Wish of(ApiCall call) {
            Parameters parameters = call.parameters();
            String name = call.required("name");
            List<String> scopes = parameters.list("scopes");
            if (scopes.isEmpty()) {
                throw Failures.error(400, "scopes is missing");
            }
            if (!Scopes.ALL.containsAll(scopes)) {
                throw Failures.message(400, "Scopes can only contain available scopes");
            }
            LocalDate end = TokenMaker.end(call, call.instance().today().plusDays(365));
            return new Wish(name, parameters.text("description", ""), scopes, end);
        }
    }

    static Made make(ApiCall call, Wish wish, Holder holder) {
        String token = Secrets.accessToken();
        AccessToken row = call.instance()
                .store()
                .accessTokens()
                .add(id -> new AccessToken(
                        id,
                        holder.kind(),
                        wish.name(),
                        wish.description(),
                        holder.personId(),
                        holder.placeId(),
                        holder.level(),
                        Secrets.digest(token),
                        wish.scopes(),
                        call.instance().now(),
                        wish.end(),
                        false,
                        null,
                        id));
        return new Made(row, token);
    }

    /** A day; of a moment, its day. */
    private static LocalDate end(ApiCall call, LocalDate otherwise) {
        String text = call.parameters().text("expires_at", "");
        try {
            LocalDate end = text.isEmpty() ? otherwise : LocalDate.parse(text.replaceFirst("T.*", ""));
            if (end.isAfter(call.instance().today())) {
                return end;
            }
        } catch (DateTimeParseException _) {
            throw Failures.error(400, "expires_at is invalid");
        }
        throw Failures.message(400, "Expiration date must be in the future");
    }

    /** A new token in place of an old one, which stops working; rotating one that is revoked already revokes all its kin. */
    static Made rotate(ApiCall call, AccessToken old) {
        if (old.revoked()) {
            revokeFamily(call, old);
            throw Failures.message(400, "token already revoked");
        }
        LocalDate end = end(call, call.instance().today().plusDays(ROTATED_DAYS));
        String token = Secrets.accessToken();
        var tokens = call.instance().store().accessTokens();
        tokens.put(old.revoke());
        AccessToken row = tokens.add(id -> new AccessToken(
                id,
                old.kind(),
                old.name(),
                old.description(),
                old.personId(),
                old.placeId(),
                old.level(),
                Secrets.digest(token),
                old.scopes(),
                call.instance().now(),
                end,
                false,
                null,
                old.family()));
        return new Made(row, token);
    }

    private static void revokeFamily(ApiCall call, AccessToken old) {
        var tokens = call.instance().store().accessTokens();
        tokens.all(one -> one.family() == old.family() && !one.revoked()).forEach(one -> tokens.put(one.revoke()));
    }
}
