package dev.slipway.gitlab.auth;

import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks tokens up: OAuth first, then personal, project and group tokens, as GitLab does. */
public final class Tokens {
    private final Instance instance;

    /** Looks into this instance. */
    public Tokens(Instance instance) {
        this.instance = instance;
    }

    /** Whose token this is. */
    public Finding find(String token) {
        String digest = Secrets.digest(token);
        Optional<Grant> grant =
                instance.store().grants().first(one -> one.accessDigest().equals(digest));
        if (grant.isPresent()) {
            return check(grant.get());
        }
        return instance.store()
                .accessTokens()
                .first(one -> one.digest().equals(digest))
                .map(this::check)
                .orElseGet(Finding.Unknown::new);
    }

    /** Revokes every token that was rotated from or into this one: what GitLab does when a revoked one is rotated. */
    public void revokeFamily(String token) {
        String digest = Secrets.digest(token);
        var tokens = instance.store().accessTokens();
        tokens.first(one -> one.digest().equals(digest))
                .ifPresent(old -> tokens.all(one -> one.family() == old.family() && !one.revoked())
                        .forEach(one -> tokens.put(one.revoke())));
    }

    private Finding check(Grant grant) {
        if (grant.revoked()) {
            return new Finding.Revoked();
        }
        if (grant.expired(instance.now())) {
            return new Finding.Expired();
        }
        Long person = grant.personId();
        return person == null ? new Finding.Unknown() : person(person, grant.scopes(), null, grant);
    }

    private Finding check(AccessToken token) {
        if (token.revoked()) {
            return new Finding.Revoked();
        }
        if (token.expired(instance.today())) {
            return new Finding.Expired();
        }
        Finding finding = person(token.personId(), token.scopes(), token, null);
        return finding instanceof Finding.Valid ? used(token, finding) : finding;
    }

    /** Notes the use, at most once a minute. */
    private Finding used(AccessToken token, Finding finding) {
        Instant last = token.lastUsedAt();
        if (last == null || last.plusSeconds(60).isBefore(instance.now())) {
            var tokens = instance.store().accessTokens();
            instance.store()
                    .exclusively(() -> tokens.find(token.id())
                            .filter(one -> !one.revoked())
                            .map(one -> tokens.put(one.used(instance.now()))));
        }
        return finding;
    }

    private Finding person(long id, List<String> scopes, @Nullable AccessToken token, @Nullable Grant grant) {
        Optional<Person> person = instance.store().people().find(id);
        if (person.isEmpty()) {
            return new Finding.Unknown();
        }
        return person.get().active()
                ? new Finding.Valid(new Caller(person.get(), scopes, token, grant))
                : new Finding.Inactive(person.get().state());
    }
}
