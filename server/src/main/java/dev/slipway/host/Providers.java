package dev.slipway.host;

import dev.slipway.credential.Vault;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The Git hosts of the account, and the adapters that speak with them. */
@Component
public final class Providers {
    private static final String PURPOSE = "git-application";
    private static final String SIGN_IN_PURPOSE = "sign-in-application";
    private static final String CALLBACK = "/auth/repositories/callback";

    private final ProviderStore store;
    private final Map<String, GitProvider> adapters;
    private final Vault vault;
    private final Outbound outbound;
    private final Supplier<URI> publicUrl;
    private final InstantSource clock;

    @Autowired
    Providers(
            ProviderStore store,
            List<GitProvider> adapters,
            Vault vault,
            Outbound outbound,
            PublicUrl publicUrl,
            InstantSource clock) {
        this(store, adapters, vault, outbound, (Supplier<URI>) publicUrl::get, clock);
    }

    Providers(
            ProviderStore store,
            List<GitProvider> adapters,
            Vault vault,
            Outbound outbound,
            Supplier<URI> publicUrl,
            InstantSource clock) {
        this.store = store;
        this.adapters = adapters.stream().collect(Collectors.toUnmodifiableMap(GitProvider::key, Function.identity()));
        this.vault = vault;
        this.outbound = outbound;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What an application at a host of this kind has to be allowed for reading projects and their code. */
    public List<String> scopes(String type) {
        return adapter(type).scopes();
    }

    /** As the other, for webhooks and commit statuses as well. */
    public List<String> fullScopes(String type) {
        return adapter(type).fullScopes();
    }

    /** @throws Problem {@code INVALID_REQUEST} for a kind that no adapter is there for */
    public String checkedType(String type) {
        return adapter(type).key();
    }

    /** Where hosts send people back to: the redirect URI to register, for a server at that address. */
    public static URI callback(URI publicUrl) {
        return URI.create(publicUrl + CALLBACK);
    }

    public List<Provider> list() {
        return store.list();
    }

    /**
     * Keeps a GitLab with its repositories application; the one with the same address is changed.
     *
     * @param allowPrivateAddress an administrator's word that this host may be called although its address is not a public one
     * @throws Problem {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, {@code PROVIDER_UNREACHABLE} for a name without address
     */
    public Provider save(
            String name,
            URI baseUrl,
            @Nullable String applicationId,
            @Nullable Secret secret,
            boolean allowPrivateAddress) {
        URI base = plain(baseUrl);
        var known = at(base);
        var key = applicationId == null || secret == null ? null : new ApplicationKey(applicationId, secret);
        var signIn = known.flatMap(this::signInKey).orElse(null);
        return save(new ProviderDraft(
                known.map(Provider::id).orElse(null),
                name,
                "gitlab",
                base,
                key,
                signIn,
                scopes("gitlab"),
                Reach.direct(allowPrivateAddress)));
    }

    /**
     * Keeps a host as drafted.
     *
     * @throws Problem {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, {@code PROVIDER_UNREACHABLE} for a name without address,
     *     {@code NAME_TAKEN} when another one has its name or address
     */
    public Provider save(ProviderDraft draft) {
        URI base = plain(draft.baseUrl());
        outbound.check(base, draft.reach().route(base));
        var draftId = draft.id();
        var id = draftId == null ? new ProviderId(UUID.randomUUID()) : draftId;
        checkFree(id, draft.name(), base);
        var repositories = draft.repositories();
        var signIn = draft.signIn();
        var provider = new Provider(
                id,
                draft.name(),
                checkedType(draft.type()),
                base,
                repositories == null ? null : repositories.id(),
                signIn == null ? null : signIn.id(),
                draft.scopes(),
                draft.reach());
        var sealed = new ProviderStore.Sealed(
                repositories == null ? null : vault.seal(PURPOSE, id.toString(), repositories.secret()),
                signIn == null ? null : vault.seal(SIGN_IN_PURPOSE, base.toString(), signIn.secret()));
        store.save(provider, sealed, clock.instant());
        return provider;
    }

    /** Removes it with everything that people granted there; who asks makes sure that nothing depends on it. */
    public void remove(Provider provider) {
        store.delete(provider.id());
    }

    /** The one with this address, if it is known. */
    public Optional<Provider> at(URI baseUrl) {
        String place = PastedUrl.place(plain(baseUrl).toString());
        return store.list().stream()
                .filter(each -> PastedUrl.place(each.baseUrl().toString()).equalsIgnoreCase(place))
                .findFirst();
    }

    private void checkFree(ProviderId id, String name, URI base) {
        for (var other : store.list()) {
            if (!other.id().equals(id) && other.name().equalsIgnoreCase(name)) {
                throw new Problem(ErrorCode.NAME_TAKEN, "There is a Git host named '" + name + "' already.")
                        .inField("name");
            }
        }
        at(base).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "The Git host at " + base + " is known already as '" + other.name() + "'; change that one.")
                    .inField("base_url");
        });
    }

    /** @throws Problem {@code NOT_FOUND} */
    public Provider byId(ProviderId id) {
        return store.byId(id.value()).orElseThrow(Providers::unknown);
    }

    /** By id or name as a request gives it; absent or empty: the only one there is. */
    public Provider named(@Nullable String idOrName) {
        var all = store.list();
        if (idOrName == null || idOrName.isBlank()) {
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say which Git host is meant; known are: " + names(all))
                    .inField("provider");
        }
        return all.stream()
                .filter(each ->
                        each.id().toString().equals(idOrName) || each.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseThrow(Providers::unknown);
    }

    /**
     * The host a project's URL lies on: the one whose address is the longest beginning of it, whatever the URL's scheme.
     *
     * @throws Problem {@code INVALID_URL} when it lies on none
     */
    public Provider of(String url) {
        var pasted = new PastedUrl(url);
        var all = store.list();
        return all.stream()
                .filter(pasted::isOn)
                .max(Comparator.comparingInt(each -> each.baseUrl().toString().length()))
                .orElseThrow(() -> isHost(url, all)
                        ? onlyTheHost(url)
                        : new Problem(
                                        ErrorCode.INVALID_URL,
                                        "'" + shown(url) + "' is not below the address of any known Git host ("
                                                + names(all) + "); an administrator can add another one.")
                                .inField("repository_url"));
    }

    private static boolean isHost(String url, List<Provider> all) {
        String place = PastedUrl.place(url).replaceFirst("/+$", "");
        return all.stream()
                .anyMatch(each -> PastedUrl.place(each.baseUrl().toString()).equalsIgnoreCase(place));
    }

    private static Problem onlyTheHost(String url) {
        return new Problem(
                        ErrorCode.INVALID_URL,
                        "'" + shown(url)
                                + "' is the Git host's own address. Paste the address of a project or group on it.")
                .inField("repository_url");
    }

    /** The adapter for a host. */
    public GitProvider adapter(Provider provider) {
        return adapter(provider.type());
    }

    /** @throws Problem {@code SETUP_INVALID} where the host has no application to authorize */
    public Application application(Provider provider) {
        var key = repositoriesKey(provider)
                .orElseThrow(() -> new Problem(
                                ErrorCode.SETUP_INVALID,
                                "No repositories application is set up for '" + provider.name()
                                        + "', so nobody can authorize it. Connect with an access token instead, or ask an"
                                        + " administrator to add the application.")
                        .withAction("Ask an administrator to add the repositories application", null));
        return new Application(provider, key.id(), key.secret(), callback(publicUrl.get()));
    }

    /** The application that people grant access to their repositories, if the host has one. */
    public Optional<ApplicationKey> repositoriesKey(Provider provider) {
        byte[] secret = store.secrets(provider.id()).repositories();
        String id = provider.applicationId();
        return id == null || secret == null
                ? Optional.empty()
                : Optional.of(
                        new ApplicationKey(id, vault.open(PURPOSE, provider.id().toString(), secret)));
    }

    /** The application that people sign in with, if the host has one. */
    public Optional<ApplicationKey> signInKey(Provider provider) {
        byte[] secret = store.secrets(provider.id()).signIn();
        String id = provider.signInId();
        return id == null || secret == null
                ? Optional.empty()
                : Optional.of(new ApplicationKey(
                        id, vault.open(SIGN_IN_PURPOSE, provider.baseUrl().toString(), secret)));
    }

    private GitProvider adapter(String type) {
        var adapter = adapters.get(type.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)enterprise$", ""));
        if (adapter == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Git hosts of the kind '" + type + "' are not known; known are: "
                            + String.join(", ", adapters.keySet()));
        }
        return adapter;
    }

    /**
     * The address as it is kept.
     *
     * @throws Problem {@code INVALID_URL}
     */
    public static URI plain(URI url) {
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new Problem(ErrorCode.INVALID_URL, "The Git host's address must have neither query nor fragment.");
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    /** Without what may be a password. */
    public static String shown(String url) {
        return url.replaceFirst("//[^/@]*@", "//");
    }

    private static String names(List<Provider> all) {
        return all.isEmpty()
                ? "none yet"
                : all.stream()
                        .map(each -> each.name() + " at " + each.baseUrl())
                        .collect(Collectors.joining(", "));
    }

    private static Problem unknown() {
        return new Problem(
                        ErrorCode.NOT_FOUND, "There is no such Git host here; the list of hosts shows the known ones.")
                .inField("provider");
    }
}
