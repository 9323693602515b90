package dev.slipway.gitlab.seed;

import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Keepsake;
import dev.slipway.gitlab.model.Secrets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Registers the seed's applications, and moves their redirect addresses when a start says that the client lives elsewhere now. */
public final class ApplicationPlanter {
    private final Instance instance;

    /** Registers with an instance. */
    public ApplicationPlanter(Instance instance) {
        this.instance = instance;
    }

    /** Registers new ones and, given a redirect base, updates the others; ids and secrets stay. */
    public void plant(Seed seed, @Nullable String redirectBase) {
        for (Seed.ApplicationSeed application : seed.applications()) {
            String uid = kept("application", application.label());
            if (uid == null) {
                add(application, redirectBase);
            } else if (redirectBase != null) {
                move(application, uid, redirectBase);
            }
        }
    }

    private @Nullable String kept(String kind, String label) {
        return instance.store()
                .keepsakes()
                .first(one -> one.kind().equals(kind) && one.label().equals(label))
                .map(Keepsake::value)
                .orElse(null);
    }

    private void add(Seed.ApplicationSeed seed, @Nullable String redirectBase) {
        String uid = Objects.requireNonNullElseGet(seed.uid(), () -> Secrets.hex(32));
        String secret = Objects.requireNonNullElseGet(seed.secret(), Secrets::applicationSecret);
        instance.store()
                .applications()
                .add(id -> new Application(
                        id,
                        uid,
                        seed.name(),
                        Secrets.digest(secret),
                        redirects(seed, redirectBase),
                        seed.scopes(),
                        !Boolean.FALSE.equals(seed.confidential()),
                        Boolean.TRUE.equals(seed.trusted())));
        keep("application", seed.label(), uid);
        keep("application_secret", seed.label(), secret);
    }

    private void keep(String kind, String label, String value) {
        instance.store().keepsakes().add(id -> new Keepsake(id, kind, label, value));
    }

    private void move(Seed.ApplicationSeed seed, String uid, String redirectBase) {
        instance.store()
                .applications()
                .first(one -> one.uid().equals(uid))
                .ifPresent(one -> instance.store()
                        .applications()
                        .put(new Application(
                                one.id(),
                                one.uid(),
                                one.name(),
                                one.secretDigest(),
                                redirects(seed, redirectBase),
                                one.scopes(),
                                one.confidential(),
                                one.trusted())));
    }

    private static List<String> redirects(Seed.ApplicationSeed seed, @Nullable String base) {
        if (seed.redirectUris() != null) {
            return seed.redirectUris();
        }
        return base == null || seed.callback() == null ? List.of() : List.of(base + seed.callback());
    }
}
