package dev.slipway.identity;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.URI;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people and Git hosts reach this server; redirects and hooks are made from it. */
@Component
public final class PublicUrl {
    private final InstallationStore store;
    private final Environment environment;

    PublicUrl(InstallationStore store, Environment environment) {
        this.store = store;
        this.environment = environment;
    }

    /** Without a slash at its end. What was saved wins over the configuration. Asked for each time, for it may be changed. */
    public URI get() {
        return store.publicUrl().orElseGet(this::configured);
    }

    /** Whether browsers reach this server over TLS only. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(get().getScheme());
    }

    /** @throws Problem {@code INVALID_URL} */
    public void save(String url) {
        store.savePublicUrl(checked(url).toString());
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

    private URI configured() {
        String url = environment.getProperty("slipway.public-url");
        if (url != null && !url.isBlank()) {
            return checked(url);
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }
}
