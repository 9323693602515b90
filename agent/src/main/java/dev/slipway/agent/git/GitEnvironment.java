package dev.slipway.agent.git;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environment Git runs in: nothing inherited but proxies and certificates, no configuration but ours. Credentials are two
 * variables that a credential helper prints when Git asks for exactly the host they are meant for, so they are neither in the
 * arguments nor on the disk, and are not shown to any other host.
 */
final class GitEnvironment {
    private static final List<String> PASSED_ON = List.of(
            "PATH",
            "TMPDIR",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "all_proxy",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "GIT_SSL_CAINFO",
            "GIT_SSL_CAPATH");

    private static final String HELPER =
            "!f() { test \"$1\" = get && printf 'username=%s\\npassword=%s\\n' \"$SLIPWAY_GIT_USERNAME\" \"$SLIPWAY_GIT_PASSWORD\"; }; f";

    private GitEnvironment() {}

    /**
     * @param outer variables of this process
     * @param protocols transports that may be used
     */
    static Map<String, String> of(Map<String, String> outer, Set<String> protocols) {
        Map<String, String> environment = new LinkedHashMap<>();
        PASSED_ON.forEach(name -> {
            String value = outer.get(name);
            if (value != null) {
                environment.put(name, value);
            }
        });
        environment.put("LC_ALL", "C");
        environment.put("HOME", "/nonexistent");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ASKPASS", "true");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_ALLOW_PROTOCOL", String.join(":", protocols));
        configure(environment, settings());
        return environment;
    }

    /** Adds the way that is gone now, and credentials for the host of one URL and for no other. */
    static Map<String, String> with(Map<String, String> environment, String url, @Nullable Credentials credentials) {
        Map<String, String> route = GitRoute.current();
        if (credentials == null && route.isEmpty()) {
            return environment;
        }
        Map<String, String> all = new LinkedHashMap<>(environment);
        Map<String, String> settings = settings();
        settings.putAll(route);
        if (credentials == null) {
            configure(all, settings);
            return all;
        }
        settings.put("credential." + origin(url) + ".helper", HELPER);
        configure(all, settings);
        all.put("SLIPWAY_GIT_USERNAME", credentials.username());
        all.put("SLIPWAY_GIT_PASSWORD", credentials.password());
        return all;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("safe.directory", "*");
        settings.put("core.hooksPath", "/dev/null");
        settings.put("core.fsmonitor", "false");
        settings.put("core.attributesFile", "/dev/null");
        settings.put("core.protectHFS", "true");
        settings.put("core.protectNTFS", "true");
        settings.put("gc.auto", "0");
        settings.put("maintenance.auto", "false");
        settings.put("fetch.recurseSubmodules", "false");
        settings.put("http.followRedirects", "false");
        settings.put("http.lowSpeedLimit", "500");
        settings.put("http.lowSpeedTime", "60");
        settings.put("protocol.version", "2");
        return settings;
    }

    private static void configure(Map<String, String> environment, Map<String, String> settings) {
        int count = 0;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            environment.put("GIT_CONFIG_KEY_" + count, setting.getKey());
            environment.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
            count++;
        }
        environment.put("GIT_CONFIG_COUNT", String.valueOf(count));
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
