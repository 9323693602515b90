package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Access;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Secrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenID Connect says about a person. */
final class OpenId {
    private static final int ID_TOKEN_SECONDS = 120;

    private final Instance instance;
    private final SigningKey key;

    OpenId(Instance instance, SigningKey key) {
        this.instance = instance;
        this.key = key;
    }

    String idToken(Application client, Person person, List<String> scopes, TokenAnswer.Login login) {
        long now = instance.now().getEpochSecond();
        Map<String, @Nullable Object> claims = Json.object(
                "iss", instance.url(),
                "sub", Long.toString(person.id()),
                "aud", client.uid(),
                "exp", now + ID_TOKEN_SECONDS,
                "iat", now);
        if (login.nonce() != null) {
            claims.put("nonce", login.nonce());
        }
        claims.put("auth_time", login.authenticatedAt().getEpochSecond());
        claims.put("sub_legacy", legacy(person));
        if (scopes.contains("email")) {
            claims.put("email", person.email());
            claims.put("email_verified", person.confirmed());
        }
        claims.put("groups_direct", groups(person, true));
        return key.sign(claims);
    }

    Map<String, @Nullable Object> userinfo(Person person, List<String> scopes) {
        Map<String, @Nullable Object> claims = Json.object(
                "sub", Long.toString(person.id()),
                "sub_legacy", legacy(person),
                "name", person.name(),
                "nickname", person.username(),
                "preferred_username", person.username());
        if (scopes.contains("email")) {
            claims.put("email", person.email());
            claims.put("email_verified", person.confirmed());
        }
        claims.put("profile", instance.webUrl(person));
        claims.put("picture", avatar(person));
        claims.put("groups", groups(person, false));
        for (Role role : List.of(Role.OWNER, Role.MAINTAINER, Role.DEVELOPER)) {
            List<String> held = groupsWith(person, role);
            if (!held.isEmpty()) {
                claims.put("https://gitlab.org/claims/groups/" + role.label(), held);
            }
        }
        return claims;
    }

    private String avatar(Person person) {
        return "https://www.gravatar.com/avatar/" + Secrets.digest(person.email()) + "?s=80&d=identicon";
    }

    private static String legacy(Person person) {
        return Secrets.digest("sub_legacy:" + person.id());
    }

    private List<String> groups(Person person, boolean directOnly) {
        Access access = instance.access();
        return instance
                .store()
                .namespaces()
                .all(group -> group.isGroup()
                        && (directOnly ? direct(person, group) : access.groupLevel(person.id(), group) > 0))
                .stream()
                .map(Namespace::fullPath)
                .toList();
    }

    private boolean direct(Person person, Namespace group) {
        return instance.access().direct(Membership.Place.GROUP, group.id()).stream()
                .anyMatch(member -> member.personId() == person.id());
    }

    private List<String> groupsWith(Person person, Role role) {
        return instance
                .store()
                .namespaces()
                .all(group -> group.isGroup() && instance.access().groupLevel(person.id(), group) == role.level())
                .stream()
                .map(Namespace::fullPath)
                .toList();
    }
}
