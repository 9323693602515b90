package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code /settings} of the control API: what is not named keeps its value, what is not known is refused. */
final class Switches {
    private static final Set<String> KNOWN =
            Set.of("auto_disabling_web_hooks", "maintenance", "requests_per_minute", "rate_limit_headers");
    private final Instance instance;
    private final RateLimit rateLimit;

    Switches(Instance instance, RateLimit rateLimit) {
        this.instance = instance;
        this.rateLimit = rateLimit;
    }

    Reply show() {
        return Reply.json(200, entity(instance.settings().now()));
    }

    Reply change(Call call) {
        Parameters given = call.parameters();
        Set<String> unknown = new TreeSet<>(given.values().keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new Refusal(Reply.json(400, Json.object("message", "there are no settings named " + unknown)));
        }
        Integer perMinute = Control.wholeOrNull(given, "requests_per_minute");
        Settings.Values changed = instance.settings()
                .change(now -> new Settings.Values(
                        flag(given, "auto_disabling_web_hooks", now.autoDisablingHooks()),
                        flag(given, "maintenance", now.maintenance()),
                        perMinute == null ? now.requestsPerMinute() : perMinute,
                        flag(given, "rate_limit_headers", now.rateLimitHeaders())));
        rateLimit.reset();
        return Reply.json(200, entity(changed));
    }

    private static boolean flag(Parameters given, String name, boolean otherwise) {
        return given.values().containsKey(name) ? given.isTrue(name) : otherwise;
    }

    private static Map<String, @Nullable Object> entity(Settings.Values values) {
        return Json.object(
                "auto_disabling_web_hooks", values.autoDisablingHooks(),
                "maintenance", values.maintenance(),
                "requests_per_minute", values.requestsPerMinute(),
                "rate_limit_headers", values.rateLimitHeaders());
    }
}
