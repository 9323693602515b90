package dev.slipway.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hosts with ports that an administrator allowed explicitly although they are not on the public Internet, such as a GitLab in the
 * company's own network. The name is compared as it was typed, so allowing {@code git.corp:443} allows no other name of that machine.
 */
public final class AllowedAddresses {
    private static final AllowedAddresses NONE = new AllowedAddresses(Set.of());

    private final Set<String> places;

    private AllowedAddresses(Set<String> places) {
        this.places = places;
    }

    /** Public addresses only. */
    public static AllowedAddresses none() {
        return NONE;
    }

    /** Also the host and port of each of these URLs. */
    public static AllowedAddresses of(URI... bases) {
        return new AllowedAddresses(
                Stream.of(bases).map(AllowedAddresses::place).collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(URI address) {
        return places.contains(place(address));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllowedAddresses that && places.equals(that.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** Host and port in one spelling; the scheme's own port is written out. */
    static String place(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port(address);
    }

    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
