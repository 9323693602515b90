package dev.slipway.doctor;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.doctor.ReachBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people how far they reach at a host, with their own grant. */
@Component
class Reaches {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_NAMED = 3;

    private final Providers providers;
    private final Hosts hosts;
    private final Viewers viewers;
    private final Map<String, Examination> examinations;
    private final InstantSource clock;

    Reaches(Providers providers, Hosts hosts, Viewers viewers, List<Examination> examinations, InstantSource clock) {
        this.providers = providers;
        this.hosts = hosts;
        this.viewers = viewers;
        this.examinations =
                examinations.stream().collect(Collectors.toUnmodifiableMap(Examination::key, Function.identity()));
        this.clock = clock;
    }

    /** @throws dev.slipway.kernel.Problem {@code NOT_AUTHORIZED_AT_PROVIDER}, {@code PROVIDER_FAILED} */
    ReachBody of(Actor actor, @Nullable String providerName) {
        var at = clock.instant();
        long begun = System.nanoTime();
        var provider = providers.named(providerName);
        var examination = Doctor.examination(examinations, provider);
        var reach = hosts.ask(
                provider,
                new Access.Granted(actor.id()),
                access -> examination.reach(provider, Objects.requireNonNull(access.token()), PATIENCE));
        String account = viewers.account(provider, actor.id());
        return new ReachBody(
                summary(account, provider, reach),
                account,
                provider.name(),
                reach.complete(),
                reach.seen(),
                reach.readable(),
                reach.groups().stream()
                        .map(group -> new ReachBody.Group(group.path(), group.seen(), group.readable(), group.link()))
                        .toList(),
                reach.unreadable().stream()
                        .map(gap -> new ReachBody.Gap(gap.group(), gap.projects(), gap.need(), gap.link()))
                        .toList(),
                at,
                (System.nanoTime() - begun) / 1_000_000);
    }

    static String summary(String account, Provider provider, Reach reach) {
        if (reach.seen() == 0) {
            return account + " is a member of no project at " + provider.name()
                    + ". Ask an owner of a group for the role Reporter there.";
        }
        String where = named(reach.groups().stream().map(Reach.Group::path).toList());
        String read = account + " sees " + reach.seen() + " projects of " + where + " and can read ";
        if (reach.unreadable().isEmpty()) {
            return read
                    + (reach.readable() >= reach.seen() ? "all of them." : reach.readable() + " of them.")
                    + rest(reach);
        }
        String gaps = reach.unreadable().stream()
                .limit(MOST_NAMED)
                .map(gap -> gap.projects() + (gap.projects() == 1 ? " needs " : " need ") + gap.need() + " in "
                        + gap.group())
                .collect(Collectors.joining("; "));
        int more = reach.unreadable().size() - MOST_NAMED;
        return read + reach.readable() + " of them; " + gaps
                + (more > 0 ? "; and so in " + more + " more groups." : ".") + rest(reach);
    }

    private static String rest(Reach reach) {
        return reach.complete() ? "" : " Not all of them were looked at in the time there was.";
    }

    private static String named(List<String> groups) {
        return String.join(", ", groups.subList(0, Math.min(MOST_NAMED, groups.size())))
                + (groups.size() > MOST_NAMED ? " and " + (groups.size() - MOST_NAMED) + " more" : "");
    }
}
