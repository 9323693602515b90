package dev.slipway.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/**
 * What names stand for during one exchange: the addresses that were checked, and no others. The client asks this instead of a name
 * server, so a name cannot mean something else between the check and the connection.
 */
final class PinnedAddresses implements DnsResolver {
    static final ScopedValue<Map<String, List<InetAddress>>> CHECKED = ScopedValue.newInstance();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var addresses = CHECKED.orElse(Map.of()).get(name.toLowerCase(Locale.ROOT));
        if (addresses == null) {
            throw new UnknownHostException(host + " was not checked for this call");
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
