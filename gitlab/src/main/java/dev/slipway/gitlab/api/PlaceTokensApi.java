package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Secrets;
import java.util.List;
import java.util.Locale;

/** Tokens of projects and groups, each with a bot that is a member there. */
final class PlaceTokensApi {
    private static final List<String> ROTATE = List.of("api", "self_rotate");

    /** A project or a group that the caller may give tokens to. */
    private record Where(AccessToken.Kind kind, long id, int callersLevel) {}

    void addTo(Endpoints endpoints) {
        for (String place : List.of("/projects", "/groups")) {
            String tokens = place + "/:id/access_tokens";
            endpoints
                    .get(tokens, Scopes.READ, this::list)
                    .on("POST", tokens, Scopes.WRITE, this::create)
                    .on("POST", tokens + "/self/rotate", ROTATE, this::rotateSelf)
                    .get(
                            tokens + "/:token",
                            Scopes.READ,
                            call -> Reply.json(200, TokenEntity.of(call.instance(), token(call))))
                    .on("DELETE", tokens + "/:token", Scopes.WRITE, this::revoke)
                    .on("POST", tokens + "/:token/rotate", Scopes.WRITE, this::rotate);
        }
    }

    private static Where where(ApiCall call) {
        if (call.call().path().startsWith("/api/v4/projects/")) {
            Project project = call.project(Role.MAINTAINER);
            return new Where(
                    AccessToken.Kind.PROJECT,
                    project.id(),
                    call.instance().access().effective(call.person(), project));
        }
        Namespace group = call.group(Role.OWNER);
        return new Where(AccessToken.Kind.GROUP, group.id(), Role.OWNER.level());
    }

    private static AccessToken token(ApiCall call) {
        Where where = where(call);
        return call.instance()
                .store()
                .accessTokens()
                .find(call.number("token"))
                .filter(one ->
                        one.kind() == where.kind() && Long.valueOf(where.id()).equals(one.placeId()))
                .orElseThrow(Failures::noRecord);
    }

    private Reply list(ApiCall call) {
        Where where = where(call);
        String state = call.parameters().text("state", "");
        List<AccessToken> found = call.instance()
                .store()
                .accessTokens()
                .all(one -> one.kind() == where.kind()
                        && Long.valueOf(where.id()).equals(one.placeId())
                        && (state.isEmpty()
                                || state.equals("active")
                                        == (!one.revoked()
                                                && !one.expired(call.instance().today()))));
        return Pages.offset(call, found, one -> TokenEntity.of(call.instance(), one));
    }

    private Reply create(ApiCall call) {
        Where where = where(call);
        if (call.parameters().text("expires_at", "").isEmpty()) {
            throw Failures.error(400, "expires_at is missing");
        }
        String asked = call.parameters().text("access_level", "40");
        int level = Role.of(ApiCall.isNumber(asked) ? Integer.parseInt(asked) : -1)
                .map(Role::level)
                .orElseThrow(() -> Failures.error(400, "access_level does not have a valid value"));
        if (level > where.callersLevel()) {
            throw Failures.message(
                    400,
                    "Access level of the token can't be greater the access level of the user who created the token");
        }
        TokenMaker.Wish wish = TokenMaker.Wish.of(call);
        Person bot = bot(call, where, level);
        TokenMaker.Holder holder = new TokenMaker.Holder(where.kind(), bot.id(), where.id(), level);
        return Reply.json(201, TokenEntity.made(call.instance(), TokenMaker.make(call, wish, holder)));
    }

    private static Person bot(ApiCall call, Where where, int level) {
        String username = where.kind().name().toLowerCase(Locale.ROOT) + "_" + where.id() + "_bot_" + Secrets.hex(16);
        var store = call.instance().store();
        Person bot = store.people()
                .add(id -> new Person(
                        id,
                        username,
                        call.parameters().text("name", username),
                        username + "@noreply.gitlab.invalid",
                        "",
                        false,
                        true,
                        "active",
                        true,
                        call.instance().now()));
        Membership.Place place =
                where.kind() == AccessToken.Kind.PROJECT ? Membership.Place.PROJECT : Membership.Place.GROUP;
        store.memberships()
                .add(id -> new Membership(
                        id,
                        place,
                        where.id(),
                        bot.id(),
                        level,
                        call.person().id(),
                        call.instance().now(),
                        null));
        return bot;
    }

    private Reply revoke(ApiCall call) {
        AccessToken token = token(call);
        call.instance().store().accessTokens().put(token.revoke());
        call.instance().store().memberships().removeIf(member -> member.personId() == token.personId());
        return Reply.empty(204);
    }

    private Reply rotate(ApiCall call) {
        return Reply.json(200, TokenEntity.made(call.instance(), TokenMaker.rotate(call, token(call))));
    }

    private Reply rotateSelf(ApiCall call) {
        call.person();
        AccessToken token = call.caller() == null ? null : call.caller().token();
        if (token == null || token.kind() == AccessToken.Kind.PERSONAL) {
            throw Failures.message(405, "405 Method Not Allowed");
        }
        return Reply.json(200, TokenEntity.made(call.instance(), TokenMaker.rotate(call, token)));
    }
}
