package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Person;
import java.util.List;

/** {@code /personal_access_tokens}: one's own, and {@code self} for the token that is used. */
final class PersonalTokensApi {
    private static final List<String> ANY = List.of();
    private static final List<String> ROTATE = List.of("api", "self_rotate");

    void addTo(Endpoints endpoints) {
        String tokens = "/personal_access_tokens";
        endpoints
                .get(tokens, Scopes.READ, this::list)
                .get(tokens + "/self", ANY, call -> Reply.json(200, TokenEntity.of(call.instance(), self(call))))
                .get(tokens + "/self/associations", ANY, this::associations)
                .on("DELETE", tokens + "/self", ANY, call -> revoke(call, self(call)))
                .on("POST", tokens + "/self/rotate", ROTATE, call -> rotate(call, self(call)))
                .get(
                        tokens + "/:token",
                        Scopes.READ,
                        call -> Reply.json(200, TokenEntity.of(call.instance(), named(call))))
                .on("DELETE", tokens + "/:token", Scopes.WRITE, call -> revoke(call, named(call)))
                .on("POST", tokens + "/:token/rotate", Scopes.WRITE, call -> rotate(call, named(call)))
                .on("POST", "/users/:user/personal_access_tokens", Scopes.WRITE, this::create);
    }

    private static AccessToken self(ApiCall call) {
        call.person();
        AccessToken token = call.caller() == null ? null : call.caller().token();
        if (token == null) {
            throw Failures.message(
                    400, "400 Bad request - This endpoint requires token type to be a personal access token");
        }
        return token;
    }

    private Reply associations(ApiCall call) {
        self(call);
        Person person = call.person();
        int least = (int) ProjectFilter.number(call.parameters(), "min_access_level", 10);
        return Reply.json(200, Associations.of(call.instance(), person, Math.max(1, least)));
    }

    private static AccessToken named(ApiCall call) {
        Person person = call.person();
        return call.instance()
                .store()
                .accessTokens()
                .find(call.number("token"))
                .filter(one -> person.admin() || one.personId() == person.id())
                .orElseThrow(Failures::noRecord);
    }

    private Reply list(ApiCall call) {
        Person person = call.person();
        String state = call.parameters().text("state", "");
        String user = call.parameters().text("user_id", "");
        List<AccessToken> found = call.instance().store().accessTokens().all(one -> {
            boolean active = !one.revoked() && !one.expired(call.instance().today());
            return (person.admin() || one.personId() == person.id())
                    && one.kind() == AccessToken.Kind.PERSONAL
                    && (user.isEmpty() || user.equals(Long.toString(one.personId())))
                    && (state.isEmpty() || active == state.equals("active"));
        });
        return Pages.offset(call, found, one -> TokenEntity.of(call.instance(), one));
    }

    private static Reply revoke(ApiCall call, AccessToken token) {
        call.instance().store().accessTokens().put(token.revoke());
        return Reply.empty(204);
    }

    private static Reply rotate(ApiCall call, AccessToken token) {
        return Reply.json(200, TokenEntity.made(call.instance(), TokenMaker.rotate(call, token)));
    }

    private Reply create(ApiCall call) {
        call.administrator();
        Person person =
                call.instance().store().people().find(call.number("user")).orElseThrow(() -> Failures.notFound("User"));
        TokenMaker.Holder holder = new TokenMaker.Holder(AccessToken.Kind.PERSONAL, person.id(), null, 0);
        return Reply.json(
                201, TokenEntity.made(call.instance(), TokenMaker.make(call, TokenMaker.Wish.of(call), holder)));
    }
}
