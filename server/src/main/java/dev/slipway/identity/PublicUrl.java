package dev.slipway.identity;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people and Git hosts reach this server; redirects and hooks are made from it. */
@Component
public final class PublicUrl {
    private static final Logger LOG = LoggerFactory.getLogger(PublicUrl.class);
    private static final String VARIABLE = "SLIPWAY_PUBLIC_URL";

    private final InstallationStore store;
    private final Environment environment;

    PublicUrl(InstallationStore store, Environment environment) {
        this.store = store;
        this.environment = environment;
    }

    /**
     * Without a slash at its end. What the configuration says wins over what the set-up page saved, for whoever starts the server can
     * change it without signing in. Asked for each time, for what is saved may be changed.
     */
    public URI get() {
        return configured().or(store::publicUrl).orElseGet(this::local);
    }

    /** What the set-up page saved and the configuration overrules; empty while the two agree or only one is there. */
    public Optional<URI> overruled() {
        return configured().flatMap(given -> store.publicUrl().filter(saved -> !saved.equals(given)));
    }

    /** Says so where the two differ: a redirect URI that GitLab refuses is otherwise hard to understand. */
    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        overruled()
                .ifPresent(saved -> LOG.warn(
                        "{} is {} and wins over {}, which the set-up page saved. Both applications in GitLab must have redirect"
                                + " URIs at the first; unset the variable to use the second.",
                        VARIABLE,
                        get(),
                        saved));
    }

    /** Whether browsers reach this server over TLS only. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(get().getScheme());
    }

    /**
     * Keeps the address.
     *
     * @throws Problem {@code INVALID_URL}, also for another address than the configuration's: it would be saved and not hold
     */
    public void save(String url) {
        store.savePublicUrl(lasting(url).toString());
    }

    /**
     * The address in its plain form, fit to be saved.
     *
     * @throws Problem {@code INVALID_URL} as {@link #save} does
     */
    public URI lasting(String url) {
        var wanted = checked(url);
        configured().filter(given -> !given.equals(wanted)).ifPresent(given -> {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "This server was started with " + VARIABLE + "=" + given
                                    + ", which wins over what is saved here. Enter that address, or start the server without the"
                                    + " variable.")
                    .inField("public_url");
        });
        return wanted;
    }

    /**
     * The address in its plain form.
     *
     * @throws Problem {@code INVALID_URL}
     */
    public static URI checked(String url) {
        try {
            var uri = URI.create(url.strip().replaceFirst("/+$", ""));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && plain) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // answered below like any other address that is none
        }
        throw new Problem(
                        ErrorCode.INVALID_URL,
                        "This is not an address of a server. Enter scheme, host and, where needed, port, such as"
                                + " https://slipway.example.com")
                .inField("public_url");
    }

    private Optional<URI> configured() {
        return Optional.ofNullable(environment.getProperty("slipway.public-url"))
                .filter(url -> !url.isBlank())
                .map(PublicUrl::checked);
    }

    private URI local() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }
}
