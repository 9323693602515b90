package dev.slipway.doctor;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.doctor.DoctorBody;
import java.util.Arrays;

/** Reports as the wire has them. */
final class ReportBodies {
    private ReportBodies() {}

    static DoctorBody of(Report report, Space space, Actor actor) {
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
                Letter.of(report, space, actor).map(ReportBodies::body).orElse(null));
    }

    private static DoctorBody.RequestText body(Letter letter) {
        return new DoctorBody.RequestText(
                letter.check().label(),
                letter.who(),
                letter.what(),
                letter.why(),
                letter.link(),
                letter.text(),
                letter.markdown());
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
