package dev.slipway.environment;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.LastLaunchBody;
import dev.slipway.wire.environment.LaunchPreviewBody;
import dev.slipway.wire.environment.LaunchRequest;
import dev.slipway.wire.environment.LaunchedBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Launching, and looking before it. */
@RestController
@RequestMapping("/api/spaces/{space}")
class LaunchController {
    private final Launcher launcher;
    private final Previews previews;
    private final Drafting drafting;
    private final LastLaunch lastLaunch;
    private final JsonMapper json;

    LaunchController(Launcher launcher, Previews previews, Drafting drafting, LastLaunch lastLaunch, JsonMapper json) {
        this.launcher = launcher;
        this.previews = previews;
        this.drafting = drafting;
        this.lastLaunch = lastLaunch;
        this.json = json;
    }

    /** Answers at once; {@code sandbox} is the name that older clients call it by. */
    @PostMapping({"/environments", "/sandbox"})
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    LaunchedBody launch(Actor actor, Space space, @RequestBody LaunchRequest request) {
        var faults = new Faults();
        var wish = LaunchWish.from(request, json, faults);
        return new LaunchedBody(launcher.launch(actor, space, wish, faults));
    }

    /** The same for a launch at a later time, which has to be given. */
    @PostMapping("/environments/schedule")
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    LaunchedBody schedule(Actor actor, Space space, @RequestBody LaunchRequest request) {
        if (request.scheduledStartTime() == null || request.scheduledStartTime().isBlank()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say when it starts, such as 2030-01-31T08:00:00Z")
                    .inField("scheduled_start_time");
        }
        return launch(actor, space, request);
    }

    /** What a launch with this body would do, and all that would keep it from beginning. Changes nothing. */
    @PostMapping("/environments/preview")
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    LaunchPreviewBody preview(Actor actor, Space space, @RequestBody LaunchRequest request) {
        var faults = new Faults();
        var wish = LaunchWish.from(request, json, faults);
        return previews.preview(actor, space, wish, faults);
    }

    /** What the caller gave when launching this blueprint the last time. */
    @GetMapping("/catalog/{blueprint}/last_launch")
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    LastLaunchBody last(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        return lastLaunch.of(drafting.blueprint(actor, space, blueprint, repository), actor);
    }
}
