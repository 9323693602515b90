package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Route;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The control API, and the place through which all other calls go so that it can count and spoil them. */
public final class Control {
    /** Where the control API is, below the instance's address. */
    public static final String PATH = "/-/stand-in";

    private static final String MAINTENANCE = """
            <!DOCTYPE html><html><head><title>GitLab is not responding (503)</title></head><body><h1>503</h1>
            <p>GitLab is in maintenance and will be back soon.</p></body></html>
            """;

    private final Instance instance;
    private final String token;
    private final Consumer<Duration> clock;
    private final Faults faults = new Faults();
    private final Requests requests = new Requests();
    private final RateLimit rateLimit;
    private final Router router = new Router();

    /** Controls an instance; moves its clock by what the consumer is told. */
    public Control(Instance instance, String token, Consumer<Duration> clock) {
        this.instance = instance;
        this.token = token;
        this.clock = clock;
        this.rateLimit = new RateLimit(instance);
        Switches switches = new Switches(instance, rateLimit);
        router.on("POST", PATH + "/faults", this::addFault)
                .on(
                        "GET",
                        PATH + "/faults",
                        _ -> Reply.json(
                                200, faults.all().stream().map(Fault::entity).toList()))
                .on("DELETE", PATH + "/faults", _ -> done(faults::clear))
                .on("DELETE", PATH + "/faults/:id", call -> done(() -> faults.remove(whole(call.place("id"), "id"))))
                .on("POST", PATH + "/clock", this::moveClock)
                .on("GET", PATH + "/requests", this::listRequests)
                .on("GET", PATH + "/requests/counts", _ -> Reply.json(200, requests.counts()))
                .on("DELETE", PATH + "/requests", _ -> done(requests::clear))
                .on("GET", PATH + "/settings", _ -> switches.show())
                .on("POST", PATH + "/settings", switches::change)
                .on("POST", PATH + "/generate", this::generate);
    }

    /** Answers a control call itself, and all others by the real site with faults. */
    public Reply handle(Call call, Route site) throws IOException {
        if (call.path().startsWith(PATH + "/")) {
            return control(call);
        }
        Instant begun = Instant.now();
        Reply reply;
        try {
            reply = faults.answer(call, one -> limited(one, site));
        } catch (Refusal refusal) {
            reply = refusal.reply();
        }
        requests.record(call, reply, begun);
        return reply;
    }

    private Reply limited(Call call, Route site) throws IOException {
        if (instance.settings().now().maintenance()) {
            return Reply.html(503, MAINTENANCE);
        }
        RateLimit.Standing standing = rateLimit.count(call);
        if (standing.exceeded()) {
            return standing.refusal(instance.now());
        }
        try {
            return standing.on(site.handle(call));
        } catch (Refusal refusal) {
            return standing.on(refusal.reply());
        }
    }

    private Reply control(Call call) throws IOException {
        String sent = Objects.requireNonNullElse(call.header("Authorization"), "");
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), wanted)) {
            return Reply.json(
                    401,
                    Json.object(
                            "message",
                            "The control API needs the header \"Authorization: Bearer\" with the control_token from"
                                    + " gitlab.json."));
        }
        Reply reply = router.answer(call);
        return reply == null ? Reply.json(404, Json.object("message", "The control API has no such endpoint.")) : reply;
    }

    private static Reply done(Runnable action) {
        action.run();
        return Reply.empty(204);
    }

    private static int whole(@Nullable String text, String name) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new Refusal(Reply.json(400, Json.object("message", name + " must be a whole number, not " + text)));
        }
    }

    static @Nullable Integer wholeOrNull(Parameters parameters, String name) {
        String text = parameters.text(name);
        return text == null ? null : Integer.valueOf(whole(text, name));
    }

    private Reply addFault(Call call) {
        Parameters parameters = call.parameters();
        Fault made = faults.add(id -> new Fault(
                id,
                parameters.text("method"),
                parameters.text("route"),
                wholeOrNull(parameters, "status"),
                whole(parameters.text("delay_ms"), "delay_ms"),
                parameters.isTrue("truncate"),
                parameters.text("content_type"),
                parameters.text("body"),
                parameters.isTrue("reset"),
                wholeOrNull(parameters, "times")));
        return Reply.json(201, made.entity());
    }

    private Reply moveClock(Call call) {
        int offset = whole(call.parameters().text("offset_s"), "offset_s");
        clock.accept(Duration.ofSeconds(offset));
        return Reply.json(
                200, Json.object("offset_s", offset, "now", instance.now().toString()));
    }

    private Reply listRequests(Call call) {
        long after = whole(call.query().text("after"), "after");
        return Reply.json(
                200,
                Json.object(
                        "total",
                        requests.total(),
                        "requests",
                        requests.all().stream()
                                .filter(one -> one.get("number") instanceof Long number && number > after)
                                .toList()));
    }

    private Reply generate(Call call) {
        String group = call.parameters().text("group", "");
        int projects = whole(call.parameters().text("projects"), "projects");
        if (group.isEmpty() || projects < 1 || projects > 100_000) {
            throw new Refusal(Reply.json(
                    400, Json.object("message", "generate needs a group and between 1 and 100000 projects")));
        }
        int now = new Generator(instance).generate(group, projects);
        return Reply.json(201, Map.of("group", group, "projects", now));
    }
}
