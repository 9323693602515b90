package dev.slipway.doctor;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What can be said of a token that opens Git and not the host's API, as deploy tokens do: what Git says is all there is. */
final class GitOnlyChecks {
    private static final String NO_CALL = "No call was made: a deploy token opens Git and not the host's API";

    private final Patient patient;
    private final Supplier<Finding> clone;

    /** @param clone what became of looking at the repository with Git */
    GitOnlyChecks(Patient patient, Supplier<Finding> clone) {
        this.patient = patient;
        this.clone = clone;
    }

    Map<CheckId, Supplier<Finding>> all() {
        var checks = new EnumMap<CheckId, Supplier<Finding>>(CheckId.class);
        checks.put(CheckId.TOKEN, () -> asGitSays("Git took it"));
        checks.put(CheckId.SCOPES, () -> asGitSays("read_repository, or Git would not have let it in"));
        checks.put(CheckId.EXPIRY, this::expiry);
        checks.put(CheckId.PROJECT, () -> asGitSays("Git found it"));
        checks.put(CheckId.MEMBERSHIP, GitOnlyChecks::nobodysMember);
        checks.put(CheckId.ROLE, GitOnlyChecks::nobodysMember);
        checks.put(CheckId.READ_TREE, () -> asGitSays("Git reads it"));
        checks.put(CheckId.READ_FILE, () -> asGitSays("Git reads it"));
        checks.put(CheckId.WEBHOOK, this::webhook);
        return checks;
    }

    private Finding asGitSays(String well) {
        var finding = clone.get();
        String action = finding.action();
        String link = finding.link();
        return action == null || link == null
                ? Finding.ok(NO_CALL + ". " + well + ": " + finding.evidence())
                : Finding.unknown(NO_CALL + ", and Git did not let it in.", action, link);
    }

    private Finding expiry() {
        return Finding.unknown(
                NO_CALL + ", and only maintainers see when it ends.",
                "Look at the project's deploy tokens",
                page("/-/settings/repository#js-deploy-tokens"));
    }

    private static Finding nobodysMember() {
        return Finding.ok("A deploy token stands for no account, so it needs no membership and no role.");
    }

    private Finding webhook() {
        return Finding.warning(
                NO_CALL + ", and making a webhook takes that. Until then Slipway asks Git for news now and then.",
                "Connect with a token that has the scope api, if news shall come by webhook",
                page("/-/settings/access_tokens"));
    }

    private String page(String path) {
        return patient.provider().at("/" + patient.project() + path).toString();
    }
}
