package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.keychain.TokenFacts;
import dev.slipway.keychain.TokenHost;
import dev.slipway.keychain.TokenKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What GitLab tells of its access tokens (its documentation, {@code doc/api/personal_access_tokens.md}, {@code
 * project_access_tokens.md} and {@code group_access_tokens.md}). A token of a project or group acts as a bot, whose name tells which.
 */
@Component
class GitLabTokens implements TokenHost {
    private static final Pattern BOT = Pattern.compile("(project|group)_(\\d+)_bot.*");
    private static final Map<Integer, String> ROLES = Map.of(
            5,
            "Minimal Access",
            10,
            "Guest",
            15,
            "Planner",
            20,
            "Reporter",
            30,
            "Developer",
            40,
            "Maintainer",
            50,
            "Owner");

    /** How deploy tokens begin (GitLab's documentation, "token prefixes"). */
    private static final String DEPLOY = "gldt-";

    private final GitLabApi api;

    GitLabTokens(GitLabApi api) {
        this.api = api;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public TokenFacts describe(HostAccess access) {
        try {
            return described(access);
        } catch (Problem problem) {
            boolean rejected = problem.code() == ErrorCode.PROVIDER_TOKEN_REJECTED;
            throw rejected && isDeployToken(access) ? userMissing(access.provider()) : problem;
        }
    }

    /** Deploy tokens have a prefix of their own since GitLab 16.7 and had none before; other kinds have had theirs since 14.5. */
    @Override
    public boolean mayBeDeployToken(Secret token) {
        String text = token.reveal();
        return text.startsWith(DEPLOY) || !text.startsWith("gl");
    }

    private static boolean isDeployToken(HostAccess access) {
        var token = access.token();
        return token != null && token.reveal().startsWith(DEPLOY);
    }

    private static Problem userMissing(Provider provider) {
        return new Problem(
                        ErrorCode.PROVIDER_TOKEN_REJECTED,
                        "This is a deploy token: it opens Git only, and only together with the user name that '"
                                + provider.name() + "' showed beside it. Give that, too.")
                .inField("username");
    }

    private TokenFacts described(HostAccess access) {
        var token = self(access);
        var user = optional(access, "/user", Map.of());
        var place = place(user.path("username").asString(""));
        var home = place == null ? MissingNode.getInstance() : home(access, place);
        return new TokenFacts(
                token.isMissingNode() ? TokenKind.OAUTH : place == null ? TokenKind.PERSONAL : place.kind(),
                text(token, "id"),
                text(token, "name"),
                texts(token.path("scopes")),
                moment(token, "created_at"),
                end(token),
                text(user, "username"),
                text(user, "name"),
                place != null,
                place == null ? null : role(access, place, text(user, "id")),
                place == null
                        ? null
                        : text(home, place.kind() == TokenKind.PROJECT ? "path_with_namespace" : "full_path"),
                place == null ? null : place.number(),
                page(access.provider(), place, home));
    }

    @Override
    public Secret rotate(HostAccess access, TokenFacts facts, LocalDate expires) {
        String path = switch (facts.kind()) {
            case PROJECT -> "/projects/" + facts.placeNumber() + "/access_tokens/self/rotate";
            case GROUP -> "/groups/" + facts.placeNumber() + "/access_tokens/self/rotate";
            default -> "/personal_access_tokens/self/rotate";
        };
        var reply = api.change(access, "POST", path, Map.of("expires_at", expires.toString()));
        if (!reply.isFine() || !reply.body().path("token").isString()) {
            throw new Problem(
                    ErrorCode.INVALID_INPUT,
                    "'" + access.provider().name() + "' does not exchange this token for a new one ("
                            + GitLabProblems.words(reply.body()) + "). Make a new one there before it expires.");
        }
        return Secret.of(reply.body().path("token").asString());
    }

    /** A group or project, told from the name of its bot. */
    private record Place(TokenKind kind, String number) {
        String path() {
            return (kind == TokenKind.PROJECT ? "/projects/" : "/groups/") + number;
        }
    }

    private static @Nullable Place place(String username) {
        var bot = BOT.matcher(username);
        return bot.matches()
                ? new Place(bot.group(1).equals("project") ? TokenKind.PROJECT : TokenKind.GROUP, bot.group(2))
                : null;
    }

    /** The token about itself; missing for an OAuth token, which that page is not for (400). */
    private JsonNode self(HostAccess access) {
        String path = "/personal_access_tokens/self";
        var first = api.look(access, path, Map.of());
        if (first.status() == 400) {
            return MissingNode.getInstance();
        }
        var reply = first.isFine() && first.body().isObject() ? first : api.get(access, path, Map.of());
        return reply.isFine() ? reply.body() : MissingNode.getInstance();
    }

    private JsonNode home(HostAccess access, Place place) {
        return optional(
                access, place.path(), place.kind() == TokenKind.GROUP ? Map.of("with_projects", "false") : Map.of());
    }

    private @Nullable String role(HostAccess access, Place place, @Nullable String user) {
        var member = optional(access, place.path() + "/members/all/" + user, Map.of());
        return ROLES.get(member.path("access_level").asInt(0));
    }

    /** What the token's scopes or its owner's role may not reach is missing; any other failure is one. */
    private JsonNode optional(HostAccess access, String path, Map<String, String> parameters) {
        try {
            var reply = api.get(access, path, parameters);
            return reply.isFine() ? reply.body() : MissingNode.getInstance();
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.PROVIDER_ACCESS_TOO_LOW) {
                return MissingNode.getInstance();
            }
            throw problem;
        }
    }

    private static String page(Provider provider, @Nullable Place place, JsonNode home) {
        String web = home.path("web_url").asString("");
        return place == null || web.isEmpty()
                ? provider.at("/-/user_settings/personal_access_tokens").toString()
                : web + "/-/settings/access_tokens";
    }

    private static @Nullable Instant end(JsonNode token) {
        String day = token.path("expires_at").asString("");
        return day.isEmpty() ? null : LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(JsonNode token, String key) {
        String text = token.path(key).asString("");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static @Nullable String text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asString()));
        return List.copyOf(texts);
    }
}
