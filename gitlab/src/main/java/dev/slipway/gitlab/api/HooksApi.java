package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Project webhooks: kept and shown as GitLab does. */
final class HooksApi {
    private static final int MOST = 100;
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
        String hooks = "/projects/:id/hooks";
        endpoints
                .get(hooks, Scopes.READ, this::list)
                .get(hooks + "/:hook", Scopes.READ, call -> Reply.json(200, entity(hook(call))))
                .on("POST", hooks, Scopes.WRITE, this::create)
                .on("PUT", hooks + "/:hook", Scopes.WRITE, this::change)
                .on("DELETE", hooks + "/:hook", Scopes.WRITE, this::delete);
    }

    private static Map<String, @Nullable Object> entity(Hook hook) {
        Map<String, @Nullable Object> entity = Json.object("id", hook.id());
        hook.settings().forEach((name, value) -> {
            entity.put(name, value);
            if (name.equals("description")) {
                entity.put("project_id", hook.projectId());
                entity.put("created_at", Times.iso(hook.createdAt()));
            }
        });
        return entity;
    }

    private static Hook hook(ApiCall call) {
        Project project = call.project(Role.MAINTAINER);
        return call.instance()
                .store()
                .hooks()
                .find(call.number("hook"))
                .filter(one -> one.projectId() == project.id())
                .orElseThrow(Failures::noRecord);
    }

    private Reply list(ApiCall call) {
        Project project = call.project(Role.MAINTAINER);
        return Pages.offset(
                call, call.instance().store().hooks().all(one -> one.projectId() == project.id()), HooksApi::entity);
    }

    private Reply create(ApiCall call) {
        Project project = call.project(Role.MAINTAINER);
        call.required("url");
        var hooks = call.instance().store().hooks();
        if (hooks.all(one -> one.projectId() == project.id()).size() >= MOST) {
            throw Failures.message(422, Map.of("base", List.of("Maximum number of project hooks (100) exceeded")));
        }
        Map<String, @Nullable Object> settings = given(Json.constant(DEFAULTS), call.parameters());
        Hook made = hooks.add(id -> new Hook(
                id,
                project.id(),
                settings,
                call.parameters().text("token"),
                call.parameters().text("signing_token"),
                call.instance().now()));
        return Reply.json(201, entity(made));
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
        String signing =
                parameters.text("signing_token") == null ? before.signingToken() : parameters.text("signing_token");
        Hook changed = call.instance()
                .store()
                .hooks()
                .put(new Hook(
                        before.id(),
                        before.projectId(),
                        given(before.settings(), parameters),
                        token,
                        signing,
                        before.createdAt()));
        return Reply.json(200, entity(changed));
    }

    private Reply delete(ApiCall call) {
        call.instance().store().hooks().remove(hook(call).id());
        return Reply.empty(204);
    }
}
