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
    private static final String PROFILE = """
            {"bio":"","location":"","linkedin":"","twitter":"","discord":"","website_url":"","github":"","job_title":"",
             "pronouns":null,"organization":"","bot":false,"work_information":null,"followers":0,"following":0,
             "is_followed":false,"local_time":null}
            """;
    private static final String OWN = """
            {"last_sign_in_at":null,"confirmed_at":null,"last_activity_on":null,"email":"","theme_id":3,"color_scheme_id":1,
             "projects_limit":100000,"current_sign_in_at":null,"identities":[],"can_create_group":true,
             "can_create_project":true,"two_factor_enabled":false,"external":false,"private_profile":false,
             "commit_email":"","preferred_language":"en","shared_runners_minutes_limit":null,
             "extra_shared_runners_minutes_limit":null,"scim_identities":[]}
            """;

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

    /** The same of whoever has this id; null when they are gone. */
    static @Nullable Map<String, @Nullable Object> of(Instance instance, long id) {
        return instance.store()
                .people()
                .find(id)
                .map(person -> basic(instance, person))
                .orElse(null);
    }

    /** What a profile shows. */
    static Map<String, @Nullable Object> profile(Instance instance, Person person) {
        Map<String, @Nullable Object> entity = basic(instance, person);
        entity.put("created_at", Times.iso(person.createdAt()));
        entity.putAll(Json.constant(PROFILE));
        entity.put("bot", person.bot());
        return entity;
    }

    /** What people see of themselves, and administrators of everybody. */
    static Map<String, @Nullable Object> own(Instance instance, Person person) {
        Map<String, @Nullable Object> entity = profile(instance, person);
        entity.keySet().removeAll(List.of("followers", "following", "is_followed"));
        entity.putAll(Json.constant(OWN));
        String since = Times.iso(person.createdAt());
        entity.put("last_sign_in_at", since);
        entity.put("current_sign_in_at", since);
        entity.put("confirmed_at", person.confirmed() ? since : null);
        entity.put("last_activity_on", instance.today().toString());
        entity.put("email", person.email());
        entity.put("commit_email", person.email());
        entity.put("can_create_group", !person.bot());
        entity.put("can_create_project", !person.bot());
        if (person.admin()) {
            entity.put("is_admin", true);
        }
        return entity;
    }
}
