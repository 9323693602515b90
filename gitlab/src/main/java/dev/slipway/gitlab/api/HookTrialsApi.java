package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.hook.Hooks;
import dev.slipway.gitlab.hook.Message;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.HookEvent;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trying a hook, looking at what was delivered, and sending it again. */
final class HookTrialsApi {
    private final Hooks hooks;
    private final Allowance trials = new Allowance(5);
    private final Allowance repeats = new Allowance(5);

    HookTrialsApi(Hooks hooks) {
        this.hooks = hooks;
    }

    void addTo(Endpoints endpoints) {
        for (String place : List.of("/projects", "/groups")) {
            String hook = place + "/:id/hooks/:hook";
            endpoints
                    .on("POST", hook + "/test/:trigger", Scopes.WRITE, this::test)
                    .get(hook + "/events", Scopes.READ, this::events)
                    .on("POST", hook + "/events/:event/resend", Scopes.WRITE, this::resend);
        }
    }

    /** The first project of a group stands for it when a group's hook is tried. */
    private static Project project(ApiCall call, Hook hook) {
        return call.instance()
                .store()
                .projects()
                .first(one -> hook.place() == Membership.Place.PROJECT
                        ? one.id() == hook.placeId()
                        : call.instance().store().lineage(one.namespaceId()).stream()
                                .anyMatch(group -> group.id() == hook.placeId()))
                .orElseThrow(() -> Failures.message(422, "Ensure the group has a project."));
    }

    private Reply test(ApiCall call) throws IOException {
        Hook hook = HooksApi.hook(call);
        String trigger = call.call().place("trigger");
        Message.Kind kind = Stream.of(Message.Kind.values())
                .filter(one -> one.setting().equals(trigger))
                .findFirst()
                .orElseThrow(() -> Failures.error(400, "trigger does not have a valid value"));
        trials.use(
                hook.place() + "/" + hook.placeId() + "/" + call.person().id(),
                call.instance().now());
        Message message = hooks.events()
                .sample(project(call, hook), call.person(), kind)
                .orElseThrow(() -> Failures.message(422, missing(kind)));
        HookEvent event = hooks.deliveries().send(hook, message);
        if (!event.status().startsWith("2")) {
            throw Failures.message(422, event.problem() == null ? event.responseBody() : event.problem());
        }
        return Reply.json(201, Json.object("message", "201 Created"));
    }

    private static String missing(Message.Kind kind) {
        return switch (kind) {
            case PUSH, TAG_PUSH -> "Ensure the project has at least one commit.";
            case MERGE_REQUEST -> "Ensure the project has merge requests.";
            case NOTE -> "Ensure the project has notes.";
            case DEPLOYMENT -> "Ensure the project has deployments";
        };
    }

    private Reply events(ApiCall call) {
        Hook hook = HooksApi.hook(call);
        List<String> statuses = call.parameters().list("status");
        List<HookEvent> found = call.instance()
                .store()
                .hookEvents()
                .all(event -> event.hookId() == hook.id()
                        && (statuses.isEmpty() || statuses.stream().anyMatch(one -> fits(one, event))));
        return Pages.offset(call, found.reversed(), HookTrialsApi::entity);
    }

    private static boolean fits(String wanted, HookEvent event) {
        return switch (wanted) {
            case "successful" -> event.status().startsWith("2");
            case "client_failure" -> event.status().startsWith("4");
            case "server_failure" ->
                event.status().startsWith("5") || event.status().startsWith("internal");
            default -> event.status().equals(wanted);
        };
    }

    private static Map<String, @Nullable Object> entity(HookEvent event) {
        return Json.object(
                "id", event.id(),
                "url", event.url(),
                "trigger", event.trigger(),
                "request_headers", event.requestHeaders(),
                "request_data", Json.readObject(event.requestBody()),
                "response_headers", event.responseHeaders(),
                "response_body", event.responseBody(),
                "execution_duration", event.duration(),
                "response_status", event.status());
    }

    private Reply resend(ApiCall call) {
        Hook hook = HooksApi.hook(call);
        HookEvent before = call.instance()
                .store()
                .hookEvents()
                .find(call.number("event"))
                .filter(one -> one.hookId() == hook.id())
                .orElseThrow(Failures::noRecord);
        repeats.use(
                hook.place() + "/" + hook.placeId() + "/" + call.person().id(),
                call.instance().now());
        HookEvent event = hooks.deliveries().again(hook, before);
        return event.problem() == null
                ? Reply.json(201, Json.object("response_status", Integer.parseInt(event.status())))
                : Reply.json(422, Json.object("message", event.problem()));
    }
}
