package dev.slipway.doctor;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.PublicUrl;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Origin;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Examines. Whatever the host does, a report is there within three seconds. */
@Component
public final class Doctor {
    /** For getting tokens, then for the checks; the rest of the three seconds is for writing the report. */
    private static final Duration FOR_TOKENS = Duration.ofMillis(900);

    private static final Duration FOR_CHECKS = Duration.ofMillis(1700);

    /** A little less, so that a check can say which call was not answered. */
    private static final Duration FOR_A_CALL = Duration.ofMillis(1500);

    private final Repositories repositories;
    private final Providers providers;
    private final Hosts hosts;
    private final Viewers viewers;
    private final SignInApp signIns;
    private final CloneProbe clones;
    private final HookMemory hooks;
    private final Map<String, Examination> examinations;
    private final People people;
    private final Supplier<URI> publicUrl;
    private final InstantSource clock;

    @Autowired
    Doctor(
            Repositories repositories,
            Providers providers,
            Hosts hosts,
            Viewers viewers,
            SignInApp signIns,
            CloneProbe clones,
            HookMemory hooks,
            List<Examination> examinations,
            People people,
            PublicUrl publicUrl,
            InstantSource clock) {
        this.repositories = repositories;
        this.providers = providers;
        this.hosts = hosts;
        this.viewers = viewers;
        this.signIns = signIns;
        this.clones = clones;
        this.hooks = hooks;
        this.examinations =
                examinations.stream().collect(Collectors.toUnmodifiableMap(Examination::key, Function.identity()));
        this.people = people;
        this.publicUrl = publicUrl::get;
        this.clock = clock;
    }

    /** Where to look, in whose name. */
    private record Subject(
            Provider provider,
            String project,
            String url,
            Access access,
            String words,
            @Nullable RepositoryId connection) {}

    /** @throws Problem {@code INVALID_URL}, {@code REPOSITORY_NOT_FOUND}, {@code INVALID_INPUT} for an unknown credential */
    Report examine(Space space, Actor actor, DoctorWish wish) {
        var at = clock.instant();
        long begun = System.nanoTime();
        var subject = subject(space, actor, wish);
        var patient = patient(actor, subject);
        var examination = examination(examinations, subject.provider());
        var questions = new EnumMap<CheckId, Supplier<Finding>>(CheckId.class);
        var clone = begin(() -> clones.look(space.id(), target(space, patient), FOR_CHECKS.minusMillis(100)));
        questions.putAll(examination.checks(patient.overTheApi()));
        if (patient.viewer().kind() == Viewer.Kind.GIT_ONLY) {
            questions.putAll(new GitOnlyChecks(patient, clone::join).all());
        }
        questions.put(CheckId.CLONE, clone::join);
        var findings =
                Rounds.make(questions, FOR_CHECKS, patient.provider().baseUrl().toString());
        findings.replaceAll((_, finding) -> linked(finding));
        return new Report(
                subject.provider(),
                subject.project(),
                subject.url(),
                patient.viewer().words(),
                at,
                Duration.ofNanos(System.nanoTime() - begun),
                findings);
    }

    /** @throws Problem {@code INVALID_REQUEST} for a kind of host that nobody can examine */
    static Examination examination(Map<String, Examination> all, Provider provider) {
        var examination = all.get(provider.type());
        if (examination == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST, "Hosts of the kind " + provider.type() + " cannot be examined yet.");
        }
        return examination;
    }

    private Subject subject(Space space, Actor actor, DoctorWish wish) {
        String name = wish.name();
        if (wish.url() == null && name != null) {
            var origin = repositories.origin(space.id(), name);
            var provider = providers.byId(origin.provider());
            var address = hosts.adapter(provider).project(provider, origin.url());
            var access = access(space, actor, wish, provider, origin);
            return new Subject(
                    provider,
                    address.path(),
                    origin.url(),
                    access.access(),
                    access.words(),
                    repositories.find(space.id(), name).id());
        }
        String url = String.valueOf(wish.url());
        var provider = providers.of(url);
        String path = hosts.adapter(provider).project(provider, url).path();
        var access = access(space, actor, wish, provider, null);
        String page = provider.at("/" + path).toString();
        var connection = repositories.list(space.id()).stream()
                .filter(each -> each.webUrl().equalsIgnoreCase(page))
                .map(Repository::id)
                .findFirst()
                .orElse(null);
        return new Subject(provider, path, page, access.access(), access.words(), connection);
    }

    private record Named(Access access, String words) {}

    private Named access(Space space, Actor actor, DoctorWish wish, Provider provider, @Nullable Origin origin) {
        if (wish.token() != null) {
            return new Named(new Access.Token(wish.token()), "the token given");
        }
        if (wish.credential() != null) {
            return new Named(
                    repositories.credential(space.id(), wish.credential()),
                    "the credential '" + wish.credential() + "'");
        }
        if (wish.asConnection() && origin != null) {
            return new Named(origin.access(), origin.words());
        }
        String account = viewers.account(provider, actor.id());
        if (!account.isEmpty()) {
            return new Named(
                    new Access.Granted(actor.id()), "your own grant at " + provider.name() + " (" + account + ")");
        }
        // With somebody else's access only those look who may ask for that openly.
        return origin != null && people.may(actor, Permission.MANAGE_REPOSITORIES, space.id())
                ? new Named(origin.access(), origin.words())
                : new Named(
                        new Access.Open(), "nobody's name, for you have not authorized Slipway at " + provider.name());
    }

    /** The three tokens are looked for side by side, and one that is late counts as not found out. */
    private Patient patient(Actor actor, Subject subject) {
        var provider = subject.provider();
        var own = begin(() -> viewers.repositories(provider, actor.id()));
        var signIn = begin(() -> signIns.of(provider, actor.id()));
        var viewer = begin(() -> viewers.of(provider, subject.access(), subject.words()));
        String home = provider.baseUrl().toString();
        long end = System.nanoTime() + FOR_TOKENS.toNanos();
        var late = "The token could not be got within " + FOR_TOKENS.toMillis() + " ms";
        return new Patient(
                provider,
                subject.project(),
                await(
                        viewer,
                        end,
                        new Viewer(
                                Viewer.Kind.GRANT,
                                null,
                                hosts.adapter(provider).cloneUser(),
                                subject.words(),
                                new Viewer.Lack(
                                        false, late + ".", "Look whether " + provider.name() + " answers", home))),
                await(own, end, AppGrant.none("repositories application", late, provider.scopes(), home)),
                await(signIn, end, AppGrant.none("sign-in application", late, SignInApp.SCOPES, home)),
                hooks.of(subject.connection()),
                FOR_A_CALL);
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        var future = new CompletableFuture<T>();
        Thread.ofVirtual().name("doctor-token").start(() -> {
            try {
                future.complete(work.get());
            } catch (RuntimeException failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    private static <T> T await(CompletableFuture<T> work, long end, T late) {
        return work.completeOnTimeout(late, Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                .join();
    }

    private CloneProbe.Target target(Space space, Patient patient) {
        var provider = patient.provider();
        return new CloneProbe.Target(
                provider,
                patient.project(),
                provider.at("/" + patient.project() + ".git").toString(),
                patient.viewer().gitUser(),
                patient.viewer().token(),
                "/" + URLEncoder.encode(space.name(), StandardCharsets.UTF_8).replace("+", "%20") + "/settings/agents");
    }

    /** Paths of ours become addresses, for a report is also read in a terminal. */
    private Finding linked(Finding finding) {
        String link = finding.link();
        return link == null || !link.startsWith("/") ? finding : finding.at(publicUrl.get() + link);
    }
}
