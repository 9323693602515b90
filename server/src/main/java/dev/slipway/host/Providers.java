package dev.slipway.host;

import dev.slipway.credential.Vault;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What an application at a host of this kind has to be allowed. */
    public List<String> scopes(String type) {
        return adapter(type).scopes();
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
        return save("gitlab", name, baseUrl, applicationId, secret, allowPrivateAddress);
    }

    /** As the other, for any kind of host. */
    public Provider save(
            String type,
            String name,
            URI baseUrl,
            @Nullable String applicationId,
            @Nullable Secret secret,
            boolean allowPrivateAddress) {
        URI base = plain(baseUrl);
        outbound.check(base, allowPrivateAddress ? AllowedAddresses.of(base) : AllowedAddresses.none());
        var known = store.list().stream()
                .filter(each -> each.baseUrl().toString().equalsIgnoreCase(base.toString()))
                .findFirst();
        var id = known.map(Provider::id).orElseGet(() -> new ProviderId(UUID.randomUUID()));
        var provider =
                new Provider(id, name, type, base, applicationId, adapter(type).scopes(), allowPrivateAddress);
        store.save(provider, secret == null ? null : vault.seal(PURPOSE, id.toString(), secret), clock.instant());
        return provider;
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
        String place = place(url);
        var all = store.list();
        return all.stream()
                .filter(each -> below(place, place(each.baseUrl().toString())) || sshHost(url, each))
                .max(Comparator.comparingInt(each -> each.baseUrl().toString().length()))
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_URL,
                                "'" + shown(url) + "' is not below the address of any known Git host (" + names(all)
                                        + "); an administrator can add another one.")
                        .inField("repository_url"));
    }

    /** The adapter for a host. */
    public GitProvider adapter(Provider provider) {
        return adapter(provider.type());
    }

    /** @throws Problem {@code SETUP_INVALID} where the host has no application to authorize */
    public Application application(Provider provider) {
        var secret = store.secret(provider.id());
        if (provider.applicationId() == null || secret.isEmpty()) {
            throw new Problem(
                            ErrorCode.SETUP_INVALID,
                            "No repositories application is set up for '" + provider.name()
                                    + "', so nobody can authorize it. Connect with an access token instead, or ask an"
                                    + " administrator to add the application.")
                    .withAction("Ask an administrator to add the repositories application", null);
        }
        return new Application(
                provider,
                provider.applicationId(),
                vault.open(PURPOSE, provider.id().toString(), secret.get()),
                callback(publicUrl.get()));
    }

    private GitProvider adapter(String type) {
        var adapter = adapters.get(type);
        if (adapter == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Git hosts of the kind '" + type + "' are not known; known are: "
                            + String.join(", ", adapters.keySet()));
        }
        return adapter;
    }

    /** Host, port and path in one spelling, without scheme and user. */
    private static String place(String url) {
        String text = url.strip();
        int scheme = text.indexOf("://");
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        boolean secure = scheme < 0 || text.toLowerCase(Locale.ROOT).startsWith("https");
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash).replaceFirst("/+$", "");
        String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.replaceFirst(secure ? ":443$" : ":80$", "") + path;
    }

    private static boolean below(String place, String base) {
        return place.length() > base.length()
                && place.regionMatches(true, 0, base, 0, base.length())
                && place.charAt(base.length()) == '/';
    }

    /** SSH has a port of its own and knows no path before the groups. */
    private static boolean sshHost(String url, Provider provider) {
        String text = url.strip();
        boolean isSsh = text.startsWith("ssh://") || (!text.contains("://") && text.matches("[^/@]+@[^/:]+:.+"));
        if (!isSsh) {
            return false;
        }
        String host =
                text.replaceFirst("^ssh://", "").replaceFirst("^[^@/]*@", "").replaceFirst("[:/].*$", "");
        return host.equalsIgnoreCase(provider.baseUrl().getHost());
    }

    private static URI plain(URI url) {
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
