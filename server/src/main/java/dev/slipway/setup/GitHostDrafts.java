package dev.slipway.setup;

import dev.slipway.host.ApplicationKey;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderDraft;
import dev.slipway.host.Providers;
import dev.slipway.host.Reach;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.outbound.Proxy;
import dev.slipway.wire.repository.GitHostRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a form what the host is to be: what the form leaves out stays as it was, an empty text removes. */
@Component
class GitHostDrafts {
    private static final String USUAL_NAME = "GitLab";

    private final Providers providers;

    GitHostDrafts(Providers providers) {
        this.providers = providers;
    }

    /**
     * @param old the host that is changed; null for a new one
     * @throws Problem {@code INVALID_URL}, {@code INVALID_INPUT}, {@code INVALID_REQUEST}, each naming the field
     */
    ProviderDraft draft(GitHostRequest form, @Nullable Provider old) {
        String type =
                providers.checkedType(Objects.requireNonNullElse(form.type(), old == null ? "gitlab" : old.type()));
        return new ProviderDraft(
                old == null ? null : old.id(),
                name(form, old),
                type,
                baseUrl(form, old),
                key(
                        "repositories",
                        form.repositoriesApplicationId(),
                        form.repositoriesApplicationSecret(),
                        old == null ? Optional.empty() : providers.repositoriesKey(old)),
                key(
                        "sign_in",
                        form.signInApplicationId(),
                        form.signInApplicationSecret(),
                        old == null ? Optional.empty() : providers.signInKey(old)),
                scopes(type, form.access(), old),
                reach(form, old));
    }

    /** The token of an older client's form, to be tried out. */
    static @Nullable Secret token(GitHostRequest form) {
        var details = form.details();
        String token = details == null ? null : details.token();
        return token == null || token.isBlank() ? null : Secret.of(token.strip());
    }

    private static String name(GitHostRequest form, @Nullable Provider old) {
        String name = form.name() == null
                ? (old == null ? USUAL_NAME : old.name())
                : form.name().strip();
        if (name.isEmpty() || name.length() > 80) {
            throw new Problem(ErrorCode.INVALID_INPUT, "Give the Git host a name of up to 80 characters.")
                    .inField("name");
        }
        return name;
    }

    private static URI baseUrl(GitHostRequest form, @Nullable Provider old) {
        var details = form.details();
        String url = form.baseUrl() != null ? form.baseUrl() : details == null ? null : details.baseUrl();
        if (url == null && old != null) {
            return old.baseUrl();
        }
        try {
            return Providers.plain(PublicUrl.checked(Objects.requireNonNullElse(url, "")));
        } catch (Problem malformed) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "This is not GitLab's address. Enter it as the browser shows it, such as https://gitlab.com")
                    .inField("base_url");
        }
    }

    private static @Nullable ApplicationKey key(
            String purpose, @Nullable String id, @Nullable String secret, Optional<ApplicationKey> old) {
        String newId = id == null ? old.map(ApplicationKey::id).orElse("") : id.strip();
        if (newId.isEmpty()) {
            return null;
        }
        if (secret != null && !secret.isBlank()) {
            return new ApplicationKey(newId, Secret.of(secret.strip()));
        }
        return old.filter(each -> each.id().equals(newId))
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "The application's secret is missing. GitLab shows it once, when the application is made; a"
                                        + " lost one can be renewed on the application's page there.")
                        .inField(purpose + "_application_secret"));
    }

    private List<String> scopes(String type, @Nullable String access, @Nullable Provider old) {
        if (access == null) {
            return old == null ? providers.scopes(type) : old.scopes();
        }
        return switch (access.strip().toLowerCase(Locale.ROOT)) {
            case "", "read_only" -> providers.scopes(type);
            case "full" -> providers.fullScopes(type);
            default ->
                throw new Problem(
                                ErrorCode.INVALID_INPUT,
                                "Access is read_only (projects and their code) or full (webhooks, commit statuses and merge requests too).")
                        .inField("access");
        };
    }

    private static Reach reach(GitHostRequest form, @Nullable Provider old) {
        var before = old == null ? Reach.direct(false) : old.reach();
        Integer seconds = form.timeoutSeconds();
        return new Reach(
                Objects.requireNonNullElse(form.allowPrivateAddress(), before.privateAddress()),
                authority(form.certificateAuthority(), before),
                proxy(form, before),
                seconds == null ? before.patience() : Duration.ofSeconds(seconds));
    }

    private static @Nullable PrivateAuthority authority(@Nullable String pem, Reach before) {
        if (pem == null) {
            return before.authority();
        }
        return pem.isBlank() ? null : PrivateAuthority.of(pem);
    }

    private static @Nullable Proxy proxy(GitHostRequest form, Reach before) {
        var old = before.proxy();
        String url = form.proxyUrl() == null
                ? (old == null ? "" : old.url().toString())
                : form.proxyUrl().strip();
        boolean inside =
                Objects.requireNonNullElse(form.proxyAllowPrivateAddress(), old != null && old.privateAddress());
        return url.isEmpty() ? null : new Proxy(proxyUrl(url), inside);
    }

    private static URI proxyUrl(String url) {
        try {
            var uri = URI.create(url.replaceFirst("/+$", ""));
            boolean plain = uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && String.valueOf(uri.getRawPath()).isEmpty();
            if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && plain) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // answered below like any other that is none
        }
        throw new Problem(
                        ErrorCode.INVALID_URL,
                        "This is not a proxy's address. Enter it as http://host:port, without user and path; what is encrypted"
                                + " stays so, it is tunnelled.")
                .inField("proxy_url");
    }
}
