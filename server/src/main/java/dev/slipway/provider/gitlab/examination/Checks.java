package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Patient;
import dev.slipway.outbound.Handshake;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** All of GitLab's checks for one patient. */
public final class Checks {
    private Checks() {}

    /** Begins the calls that most checks need, and gives the checks. */
    public static Map<CheckId, Supplier<Finding>> of(
            Patient patient, Line line, Supplier<Handshake> handshake, InstantSource clock) {
        var calls = new Calls(line, patient.viewer().token(), clock);
        var visit =
                new Visit(patient, calls, new Links(patient.provider().baseUrl().toString(), () -> version(calls)));
        visit.begin();
        var token = new TokenChecks(visit);
        var members = new MemberChecks(visit);
        var reading = new ReadingChecks(visit);
        var checks = new EnumMap<CheckId, Supplier<Finding>>(CheckId.class);
        checks.put(CheckId.SIGNIN_APP, token::signInApp);
        checks.put(CheckId.REPOSITORY_APP, token::repositoryApp);
        checks.put(CheckId.TOKEN, token::token);
        checks.put(CheckId.SCOPES, token::scopes);
        checks.put(CheckId.EXPIRY, new ExpiryCheck(visit)::expiry);
        checks.put(CheckId.PROJECT, new ProjectCheck(visit)::project);
        checks.put(CheckId.MEMBERSHIP, members::membership);
        checks.put(CheckId.ROLE, members::role);
        checks.put(CheckId.READ_TREE, reading::tree);
        checks.put(CheckId.READ_FILE, reading::file);
        checks.put(CheckId.WEBHOOK, new HookCheck(visit)::webhook);
        checks.put(CheckId.RATE_LIMIT, new RateCheck(visit)::rateLimit);
        checks.put(CheckId.CLOCK, new ClockCheck(visit)::clock);
        checks.put(CheckId.CERTIFICATE, new CertificateCheck(visit, handshake)::certificate);
        return checks;
    }

    /** GitLab tells its version to whoever has a token. Nobody waits for it: links are good without. */
    private static String version(Calls calls) {
        return calls.soon("/version").map(seen -> seen.text("version")).orElse("");
    }
}
