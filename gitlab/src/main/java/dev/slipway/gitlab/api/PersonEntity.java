package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People as the API shows them. */
final class PersonEntity {
    private PersonEntity() {}

    /** What everybody may see. */
    static Map<String, @Nullable Object> basic(Instance instance, Person person) {
        return Json.object(
                "id", person.id(),
                "username", person.username(),
                "public_email", null,
                "name", person.name(),
                "state", person.state(),
                "locked", false,
                "avatar_url", "https://www.gravatar.com/avatar/" + Secrets.digest(person.email()) + "?s=80&d=identicon",
                "web_url", instance.webUrl(person));
    }

    /** What a profile shows. */
    static Map<String, @Nullable Object> profile(Instance instance, Person person) {
        Map<String, @Nullable Object> entity = basic(instance, person);
        entity.putAll(Json.object(
                "created_at", Times.iso(person.createdAt()),
                "bio", "",
                "location", "",
                "linkedin", "",
                "twitter", "",
                "discord", "",
                "website_url", "",
                "github", "",
                "job_title", "",
                "pronouns", null,
                "organization", "",
                "bot", person.bot(),
                "work_information", null,
                "followers", 0,
                "following", 0,
                "is_followed", false,
                "local_time", null));
        return entity;
    }

    /** What people see of themselves, and administrators of everybody. */
    static Map<String, @Nullable Object> own(Instance instance, Person person) {
        Map<String, @Nullable Object> entity = profile(instance, person);
        entity.keySet().removeAll(List.of("followers", "following", "is_followed"));
        entity.putAll(Json.object(
                "last_sign_in_at",
                Times.iso(person.createdAt()),
                "confirmed_at",
                person.confirmed() ? Times.iso(person.createdAt()) : null,
                "last_activity_on",
                instance.today().toString(),
                "email",
                person.email(),
                "theme_id",
                3,
                "color_scheme_id",
                1,
                "projects_limit",
                100_000,
                "current_sign_in_at",
                Times.iso(person.createdAt()),
                "identities",
                List.of(),
                "can_create_group",
                !person.bot(),
                "can_create_project",
                !person.bot(),
                "two_factor_enabled",
                false,
                "external",
                false,
                "private_profile",
                false,
                "commit_email",
                person.email(),
                "preferred_language",
                "en",
                "shared_runners_minutes_limit",
                null,
                "extra_shared_runners_minutes_limit",
                null,
                "scim_identities",
                List.of()));
        if (person.admin()) {
            entity.put("is_admin", true);
        }
        return entity;
    }
}
