package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether GitLab can tell us of pushes by itself. Without a hook it is asked now and then, which is slower but works. */
final class HookCheck {
    private static final String POLLING = "Until then Slipway asks for news now and then";

    private final Visit visit;

    HookCheck(Visit visit) {
        this.visit = visit;
    }

    Finding webhook() {
        if (!visit.hasToken()) {
            return visit.withoutToken();
        }
        Seen hooks = visit.hooks();
        if (hooks.isFine()) {
            return ours(hooks).map(hook -> existing(hooks, hook)).orElseGet(() -> none(hooks));
        }
        if (hooks.isMissing()) {
            return unseen(hooks);
        }
        if (hooks.isForbidden() && !hooks.isBlocked()) {
            return Finding.warning(
                    hooks.told() + ". Making a webhook takes Maintainer (40). " + POLLING + ".",
                    "Ask for the role Maintainer, or let somebody who has it connect the project",
                    visit.links().projectMembers(visit.patient().project()));
        }
        if (hooks.lacksScope()) {
            return Finding.warning(hooks.told() + ". " + POLLING + ".", scopeAction(), visit.accessPage());
        }
        var silence = visit.silence(hooks);
        return silence == null ? visit.disturbance(hooks) : silence;
    }

    private Finding unseen(Seen hooks) {
        return Finding.unknown(
                hooks.told() + ". The project cannot be seen.",
                "Mend the line 'Project' first",
                visit.nearestMembers());
    }

    private Optional<JsonNode> ours(Seen hooks) {
        String address = visit.patient().hook().address();
        return hooks.body()
                .valueStream()
                .filter(hook -> hook.path("url").asString("").startsWith(address))
                .findFirst();
    }

    private Finding existing(Seen hooks, JsonNode hook) {
        String page = visit.links().hooks(visit.patient().project());
        String status = hook.path("alert_status").asString("executable");
        String read = hooks.told() + ": hook " + hook.path("id").asString("");
        if (!status.equals("executable")) {
            String until = hook.path("disabled_until").asString("");
            return Finding.failed(
                    read + " is " + status.replace('_', ' ') + (until.isEmpty() ? "" : " until " + until)
                            + ": too many deliveries in a row failed.",
                    "Let GitLab send a test; one that arrives switches the hook on again",
                    page);
        }
        String arrived = visit.patient().hook().arrived();
        return arrived == null
                ? Finding.warning(
                        read + " is switched on, but nothing of it has arrived here yet.",
                        "Let GitLab send a test, and see that it reaches "
                                + visit.patient().hook().address(),
                        page)
                : Finding.ok(read + " is switched on; " + arrived + ".");
    }

    private Finding none(Seen hooks) {
        String read = hooks.told() + ": " + hooks.body().size() + " hooks, none of ours";
        boolean mayWrite = TokenFacts.of(visit)
                .scopes()
                .map(scopes -> scopes.contains("api"))
                .orElse(false);
        if (!mayWrite) {
            return Finding.warning(
                    read + ". Making one takes the scope api, which this token lacks. " + POLLING + ".",
                    scopeAction(),
                    visit.accessPage());
        }
        return visit.patient().hook().connected()
                ? Finding.warning(
                        read + ", though it could be made: the role and the scope suffice. " + POLLING + ".",
                        "Synchronise the connection, which makes the hook",
                        visit.links().hooks(visit.patient().project()))
                : Finding.ok(read + "; one can be made: the role and the scope suffice.");
    }

    private String scopeAction() {
        return visit.isTyped()
                ? "Make a token with the scope api, if news shall come by webhook"
                : "Authorize with the scope api, if news shall come by webhook";
    }
}
