package dev.slipway.doctor;

import dev.slipway.host.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an examination found.
 *
 * @param project the project's path at its host
 * @param findings one for each check
 * @param askedAs in whose name was looked
 */
public record Report(
        Provider provider,
        String project,
        String url,
        String askedAs,
        Instant at,
        Duration took,
        Map<CheckId, Finding> findings) {
    /** Without these it is not known whether the project can be used. */
    private static final List<CheckId> ESSENTIAL =
            List.of(CheckId.TOKEN, CheckId.PROJECT, CheckId.READ_TREE, CheckId.READ_FILE, CheckId.CLONE);

    /** In the order in which one failure is the cause of others. */
    private static final List<CheckId> CAUSES = List.of(
            CheckId.CERTIFICATE,
            CheckId.RATE_LIMIT,
            CheckId.TOKEN,
            CheckId.EXPIRY,
            CheckId.SCOPES,
            CheckId.PROJECT,
            CheckId.ROLE,
            CheckId.MEMBERSHIP,
            CheckId.READ_TREE,
            CheckId.READ_FILE,
            CheckId.CLONE,
            CheckId.REPOSITORY_APP,
            CheckId.SIGNIN_APP,
            CheckId.WEBHOOK,
            CheckId.CLOCK);

    public Finding finding(CheckId check) {
        return findings.getOrDefault(check, Finding.unknown("This was not looked at.", "Examine again", url));
    }

    /** The report as a whole. */
    public Verdict verdict() {
        if (cause(Verdict.FAILED).isPresent()) {
            return Verdict.FAILED;
        }
        if (ESSENTIAL.stream().anyMatch(check -> finding(check).is(Verdict.UNKNOWN))) {
            return Verdict.UNKNOWN;
        }
        return cause(Verdict.WARNING).isPresent() ? Verdict.WARNING : Verdict.OK;
    }

    /** The check to begin with among those of a verdict. */
    public Optional<CheckId> cause(Verdict verdict) {
        return CAUSES.stream().filter(check -> finding(check).is(verdict)).findFirst();
    }

    /** The failure to begin with among those that take somebody else to mend; none as long as there is no good token to look with. */
    public Optional<CheckId> plea() {
        var token = finding(CheckId.TOKEN);
        if (token.is(Verdict.FAILED) && token.ask() == null) {
            return Optional.empty();
        }
        return CAUSES.stream()
                .filter(check ->
                        finding(check).is(Verdict.FAILED) && finding(check).ask() != null)
                .findFirst();
    }

    /** What it comes to, in a sentence or two. */
    public String summary() {
        return switch (verdict()) {
            case OK -> project + " can be read and cloned with " + askedAs + ".";
            case WARNING ->
                project + " can be read and cloned with " + askedAs + ". "
                        + next(cause(Verdict.WARNING).orElseThrow());
            case FAILED ->
                project + " is not all right with " + askedAs + ". "
                        + next(cause(Verdict.FAILED).orElseThrow());
            case UNKNOWN ->
                "Whether " + project + " can be read with " + askedAs + " could not be found out. "
                        + next(ESSENTIAL.stream()
                                .filter(check -> finding(check).is(Verdict.UNKNOWN))
                                .findFirst()
                                .orElseThrow());
        };
    }

    private String next(CheckId check) {
        return check.title() + ": " + finding(check).action() + ".";
    }
}
