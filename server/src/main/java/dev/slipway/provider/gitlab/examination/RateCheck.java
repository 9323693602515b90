package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import java.util.Comparator;
import java.util.List;

/** How many calls GitLab still takes. */
final class RateCheck {
    private final Visit visit;

    RateCheck(Visit visit) {
        this.visit = visit;
    }

    Finding rateLimit() {
        visit.settled();
        var seen = visit.calls().soFar();
        var throttled = seen.stream().filter(Seen::isThrottled).findFirst();
        if (throttled.isPresent()) {
            return throttled(throttled.get());
        }
        var answered = seen.stream().filter(each -> each.status() > 0).toList();
        if (answered.isEmpty()) {
            return visit.disturbance(visit.project());
        }
        return answered.stream()
                .filter(each -> number(each, "ratelimit-remaining") >= 0 && number(each, "ratelimit-limit") > 0)
                .min(Comparator.comparingLong(each -> number(each, "ratelimit-remaining")))
                .map(this::left)
                .orElseGet(() -> unlimited(answered));
    }

    private Finding throttled(Seen seen) {
        String wait = seen.header("retry-after").map(text -> text + " s").orElse("a minute");
        return Finding.failed(
                seen.told() + ", Retry-After: " + seen.header("retry-after").orElse("not given") + ".",
                "Wait " + wait + "; an administrator of "
                        + visit.patient().provider().name() + " can raise the limit",
                visit.links().home());
    }

    private Finding left(Seen seen) {
        long left = number(seen, "ratelimit-remaining");
        long limit = number(seen, "ratelimit-limit");
        String read = seen.call() + " answered RateLimit-Remaining: " + left + " of " + limit;
        return left * 10 < limit
                ? Finding.warning(
                        read + ".",
                        "Wait a minute before the next examination",
                        visit.links().home())
                : Finding.ok(read + ".");
    }

    private static Finding unlimited(List<Seen> answered) {
        return Finding.ok(answered.size() + " calls were answered, none with 429; this GitLab announces no limit.");
    }

    private static long number(Seen seen, String header) {
        return seen.header(header)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
