package dev.slipway.keychain;

import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import dev.slipway.identity.Space;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.CredentialUses.Refusal;
import dev.slipway.wire.keychain.CredentialBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Credentials as the API shows them. */
@Component
class CredentialBodies {
    private static final Duration SOON = Duration.ofDays(30);

    private final Providers providers;
    private final Spaces spaces;
    private final ObjectProvider<CredentialUses> uses;
    private final InstantSource clock;

    CredentialBodies(Providers providers, Spaces spaces, ObjectProvider<CredentialUses> uses, InstantSource clock) {
        this.providers = providers;
        this.spaces = spaces;
        this.uses = uses;
        this.clock = clock;
    }

    /** @param reader space whose uses are shown; null: all of them */
    CredentialBody of(Credential credential, @Nullable Space reader) {
        var facts = credential.facts();
        var health = credential.health();
        var refusal = refusal(credential).orElse(null);
        return new CredentialBody(
                credential.name(),
                credential.description(),
                credential.cloudType(),
                credential.cloudIdentifier(),
                credential.space() == null ? null : name(credential.space()),
                credential.allSpaces(),
                credential.allowedSpaces().stream().map(this::name).toList(),
                new CredentialBody.Data(credential.cloudIdentifier(), credential.username()),
                state(credential, refusal),
                refusal == null ? null : refusal.why(),
                refusal == null ? null : refusal.since(),
                host(credential.provider()),
                facts.kind().label(),
                facts.name(),
                facts.scopes(),
                facts.expires(),
                facts.account(),
                facts.accountName(),
                facts.bot(),
                facts.role(),
                facts.place(),
                facts.page(),
                facts.clonesOnly(),
                facts.mayRotate() && health.rotationRefused() == null,
                health.rotated(),
                health.rotationRefused(),
                health.checked(),
                uses(credential, reader),
                credential.personName(),
                credential.created());
    }

    /** What opens Git alone cannot be asked about itself, so what its connections met with is the only word on it. */
    private Optional<Refusal> refusal(Credential credential) {
        var health = credential.health();
        if (health.broken() != null) {
            return Optional.of(new Refusal(health.broken(), Objects.requireNonNull(health.brokenSince())));
        }
        return credential.facts().clonesOnly()
                ? uses.stream()
                        .flatMap(room -> room.of(credential.id()).stream())
                        .flatMap(use -> Stream.ofNullable(use.refusal()))
                        .findFirst()
                : Optional.empty();
    }

    /** A token that opens Git alone has worked only when something was cloned with it. */
    private boolean isUntried(Credential credential) {
        return credential.facts().clonesOnly()
                && uses.stream()
                        .flatMap(room -> room.of(credential.id()).stream())
                        .allMatch(CredentialUses.Use::standby);
    }

    private String state(Credential credential, @Nullable Refusal refusal) {
        var expires = credential.facts().expires();
        if (refusal != null) {
            return "broken";
        }
        if (!credential.isForGit() || credential.health().checked() == null || isUntried(credential)) {
            return "unknown";
        }
        return expires != null && expires.isBefore(clock.instant().plus(SOON)) ? "expiring" : "ok";
    }

    private List<CredentialBody.Use> uses(Credential credential, @Nullable Space reader) {
        return uses.stream()
                .flatMap(room -> room.of(credential.id()).stream())
                .filter(use -> reader == null || reader.id().equals(use.space()))
                .map(use -> new CredentialBody.Use(name(use.space()), use.repository(), use.standby()))
                .toList();
    }

    private String name(SpaceId space) {
        return spaces.byId(space).name();
    }

    private @Nullable String host(@Nullable ProviderId id) {
        return id == null ? null : providers.byId(id).name();
    }
}
