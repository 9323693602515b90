package dev.slipway.provider.gitlab.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the viewer's token is, from the answers that GitLab gives about it. */
record TokenFacts(Seen user, Seen info, Seen self) {
    static TokenFacts of(Visit visit) {
        boolean typed = visit.isTyped();
        Seen user = visit.user();
        Seen info = visit.info();
        return new TokenFacts(user, info, typed ? visit.self() : info);
    }

    /** The first answer that shows that the token is accepted. */
    Optional<Seen> accepted() {
        return List.of(user, self, info).stream().filter(Seen::isFine).findFirst();
    }

    boolean isOAuth() {
        return info.isFine();
    }

    /** What the token may do; empty when GitLab did not say. */
    Optional<List<String>> scopes() {
        if (info.isFine()) {
            return Optional.of(texts(info.body().path(info.body().has("scope") ? "scope" : "scopes")));
        }
        return self.isFine() ? Optional.of(texts(self.body().path("scopes"))) : Optional.empty();
    }

    /** The answer that the scopes were read from. */
    Seen scopesSeen() {
        return info.isFine() ? info : self;
    }

    /** Numeric id of the account; empty when GitLab did not say. */
    Optional<String> account() {
        return List.of(
                        user.body().path("id"),
                        info.body().path("resource_owner_id"),
                        self.body().path("user_id"))
                .stream()
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asString)
                .findFirst();
    }

    /** The account's name; empty when GitLab did not say. */
    String name() {
        return user.text("username");
    }

    /** What kind of token it is, by what GitLab tells of it and of the account behind it. */
    String kind() {
        if (isOAuth()) {
            return "OAuth token";
        }
        String label = self.text("name").isEmpty() ? "" : " '" + self.text("name") + "'";
        String account = name();
        boolean bot = user.body().path("bot").asBoolean(false);
        return (bot && account.startsWith("project_")
                        ? "project access token"
                        : bot && account.startsWith("group_") ? "group access token" : "personal access token")
                + label;
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        if (array.isString()) {
            texts.addAll(List.of(array.asString().split(" ", -1)));
        }
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
