package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.hook.Signature;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Role;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhooks of projects and groups: kept and shown as GitLab does. */
final class HooksApi {
    private static final String DEFAULTS = """
            {"url":"","name":null,"description":null,"push_events":true,"tag_push_events":false,
             "merge_requests_events":false,"repository_update_events":false,"enable_ssl_verification":true,
             "alert_status":"executable","disabled_until":null,"url_variables":[],"push_events_branch_filter":null,
             "branch_filter_strategy":"wildcard","custom_webhook_template":null,"custom_headers":[],
             "issues_events":false,"confidential_issues_events":null,"note_events":false,
             "confidential_note_events":null,"pipeline_events":false,"wiki_page_events":false,
             "deployment_events":false,"feature_flag_events":false,"job_events":false,"releases_events":false,
             "emoji_events":false,"resource_access_token_events":false}
            """;
    private static final Set<String> SECRET = Set.of("token", "signing_token");

    void addTo(Endpoints endpoints) {
        for (String place : List.of("/projects", "/groups")) {
            String hooks = place + "/:id/hooks";
            endpoints
                    .get(hooks, Scopes.READ, this::list)
                    .get(hooks + "/:hook", Scopes.READ, call -> Reply.json(200, entity(call, hook(call))))
                    .on("POST", hooks, Scopes.WRITE, this::create)
                    .on("PUT", hooks + "/:hook", Scopes.WRITE, this::change)
                    .on("DELETE", hooks + "/:hook", Scopes.WRITE, this::delete);
        }
    }

    /** The project or group whose hooks a call is about. */
    record Where(Membership.Place place, long id, int most) {
        static Where of(ApiCall call) {
            return call.call().path().startsWith("/api/v4/projects/")
                    ? new Where(
                            Membership.Place.PROJECT,
                            call.project(Role.MAINTAINER).id(),
                            100)
                    : new Where(Membership.Place.GROUP, call.group(Role.OWNER).id(), 50);
        }

        String label() {
            return place.name().toLowerCase(Locale.ROOT);
        }
    }

    private static Map<String, @Nullable Object> entity(ApiCall call, Hook hook) {
        Map<String, @Nullable Object> entity = Json.object("id", hook.id());
        hook.settings().forEach((name, value) -> {
            entity.put(name, value);
            if (name.equals("description")) {
                entity.put(hook.place() == Membership.Place.PROJECT ? "project_id" : "group_id", hook.placeId());
                entity.put("created_at", Times.iso(hook.createdAt()));
            }
        });
        entity.put("alert_status", hook.alertStatus(call.instance().now()));
        entity.put(
                "disabled_until", Times.iso(hook.disabledUntil(call.instance().now())));
        if (hook.place() == Membership.Place.GROUP) {
            entity.putIfAbsent("subgroup_events", false);
            entity.putIfAbsent("member_events", false);
            entity.putIfAbsent("project_events", false);
        }
        return entity;
    }

    static Hook hook(ApiCall call) {
        Where where = Where.of(call);
        return call.instance()
                .store()
                .hooks()
                .find(call.number("hook"))
                .filter(one -> one.of(where.place(), where.id()))
                .orElseThrow(Failures::noRecord);
    }

    private static List<Hook> hooks(ApiCall call, Where where) {
        return call.instance().store().hooks().all(one -> one.of(where.place(), where.id()));
    }

    private Reply list(ApiCall call) {
        return Pages.offset(call, hooks(call, Where.of(call)), hook -> entity(call, hook));
    }

    private Reply create(ApiCall call) {
        Where where = Where.of(call);
        call.required("url");
        if (hooks(call, where).size() >= where.most()) {
            throw Failures.message(
                    422,
                    Map.of(
                            "base",
                            List.of("Maximum number of " + where.label() + " hooks (" + where.most() + ") exceeded")));
        }
        Map<String, @Nullable Object> settings = given(Json.constant(DEFAULTS), call.parameters());
        Hook made = call.instance()
                .store()
                .hooks()
                .add(id -> new Hook(
                        id,
                        where.place(),
                        where.id(),
                        settings,
                        call.parameters().text("token"),
                        signingToken(call.parameters()),
                        call.instance().now(),
                        null));
        return Reply.json(201, entity(call, made));
    }

    private static @Nullable String signingToken(Parameters parameters) {
        String token = parameters.text("signing_token");
        if (token != null && !token.isEmpty() && !Signature.isToken(token)) {
            throw Failures.message(
                    422, Map.of("signing_token", List.of("must be whsec_ followed by 32 bytes in Base64")));
        }
        return token;
    }

    /** The settings with what the call gives, checked. */
    private static Map<String, @Nullable Object> given(Map<String, @Nullable Object> before, Parameters parameters) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>(before);
        parameters.values().forEach((name, value) -> {
            if (settings.containsKey(name)) {
                boolean flag = before.get(name) instanceof Boolean || name.endsWith("_events");
                settings.put(name, flag ? Boolean.valueOf(parameters.isTrue(name)) : value);
            }
        });
        if (!validUrl(String.valueOf(settings.get("url")))) {
            throw Failures.error(422, "Invalid url given");
        }
        return settings;
    }

    private static boolean validUrl(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Reply change(ApiCall call) {
        Hook before = hook(call);
        Parameters parameters = call.parameters();
        if (parameters.values().keySet().stream()
                .noneMatch(name -> before.settings().containsKey(name) || SECRET.contains(name))) {
            throw Failures.error(400, "No parameters provided");
        }
        String token = parameters.text("token") == null ? before.token() : parameters.text("token");
        String given = signingToken(parameters);
        String signing = given == null ? before.signingToken() : given;
        Hook changed = call.instance()
                .store()
                .hooks()
                .put(before.changed(given(before.settings(), parameters), token, signing));
        return Reply.json(200, entity(call, changed));
    }

    private Reply delete(ApiCall call) {
        Hook hook = hook(call);
        call.instance().store().hooks().remove(hook.id());
        call.instance().store().hookEvents().removeIf(event -> event.hookId() == hook.id());
        return Reply.empty(204);
    }
}
