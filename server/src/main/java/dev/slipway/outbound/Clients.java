package dev.slipway.outbound;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One client with its own connections for each way to a host, so that no connection is used where another one was allowed. */
final class Clients implements AutoCloseable {
    private static final int MOST = 64;
    private static final int MOST_CONNECTIONS = 24;

    private final Map<Route, CloseableHttpClient> clients = new LinkedHashMap<>(16, 0.75f, true);

    synchronized CloseableHttpClient of(Route route) {
        var client = clients.computeIfAbsent(route, Clients::made);
        if (clients.size() > MOST) {
            var oldest = clients.keySet().iterator().next();
            close(clients.remove(oldest));
        }
        return client;
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(Clients::close);
        clients.clear();
    }

    private static void close(@org.jspecify.annotations.Nullable CloseableHttpClient client) {
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static CloseableHttpClient made(Route route) {
        var builder = HttpClients.custom()
                .setConnectionManager(connections(route))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("Slipway");
        var proxy = route.proxy();
        if (proxy != null) {
            builder.setProxy(new HttpHost("http", proxy.url().getHost(), AllowedAddresses.port(proxy.url())));
        }
        return builder.build();
    }

    /** A kept connection is looked at before each use: hosts close idle ones without a word. */
    private static PoolingHttpClientConnectionManager connections(Route route) {
        var authority = route.authority();
        SSLContext trust = authority == null ? SSLContexts.createDefault() : authority.trust();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PinnedAddresses())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
    }
}
