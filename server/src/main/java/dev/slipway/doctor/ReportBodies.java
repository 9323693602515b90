package dev.slipway.doctor;

import dev.slipway.wire.doctor.DoctorBody;
import java.util.Arrays;

/** Reports as the wire has them. */
final class ReportBodies {
    private ReportBodies() {}

    static DoctorBody of(Report report) {
        return new DoctorBody(
                report.summary(),
                report.verdict().label(),
                report.project(),
                report.url(),
                report.provider().name(),
                report.askedAs(),
                report.at(),
                report.took().toMillis(),
                Arrays.stream(CheckId.values())
                        .map(check -> body(check, report.finding(check)))
                        .toList(),
                null);
    }

    private static DoctorBody.Check body(CheckId check, Finding finding) {
        return new DoctorBody.Check(
                check.label(),
                check.title(),
                finding.verdict().label(),
                finding.evidence(),
                finding.action(),
                finding.link());
    }
}
