package dev.slipway.webhook;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.wire.webhook.WebhookBody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the news of a repository come in, and what a person can do about it. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/{name}/webhook")
class WebhookController {
    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    WebhookBody look(Space space, @PathVariable String name) {
        webhooks.looked(space.id(), name);
        return body(space, name);
    }

    /** Lets the host deliver a test, after making the hook where there is none. */
    @PostMapping("/test")
    @Allow(Permission.MANAGE_REPOSITORIES)
    WebhookBody test(Space space, @PathVariable String name) {
        webhooks.repair(space.id(), name, true);
        return body(space, name);
    }

    /** Makes the hook, replaces it, or switches it on again, as it takes. */
    @PostMapping("/repair")
    @Allow(Permission.MANAGE_REPOSITORIES)
    WebhookBody repair(Space space, @PathVariable String name) {
        webhooks.repair(space.id(), name, false);
        return body(space, name);
    }

    private WebhookBody body(Space space, String name) {
        var told = webhooks.of(space.id(), name);
        var standing = told.standing();
        return new WebhookBody(
                standing.state().label(),
                standing.why(),
                standing.action(),
                standing.link(),
                told.lastDelivery(),
                told.made(),
                told.address(),
                told.hostId(),
                told.page(),
                told.signed(),
                told.nextPoll());
    }
}
