package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether an address may be called. */
final class AddressCheck {
    /** What a name stands for. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Lookup lookup;

    AddressCheck(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The addresses that the name stands for now, each of which may be called. Whoever connects takes one of them and does not ask
     * for the name again, for the next answer may be another one (rebinding).
     */
    List<InetAddress> check(URI address, AllowedAddresses allowed) {
        checkForm(address);
        var addresses = resolve(address.getHost());
        boolean privateToo = allowed.contains(address);
        if (addresses.stream().anyMatch(AddressRanges::isNeverCalled)) {
            throw refused(address, "stands for a metadata service or another address that is never called", null);
        }
        if (!privateToo && !addresses.stream().allMatch(AddressRanges::isPublic)) {
            throw refused(
                    address,
                    "is a private, local or reserved address, and those are not called unless an"
                            + " administrator allowed exactly this host and port",
                    "Ask an administrator to allow this address for the Git host, or use its public one");
        }
        return addresses;
    }

    /** As the other, for a target that a proxy resolves; a name that is not known here is left to it. */
    void checkBehindProxy(URI address, AllowedAddresses allowed) {
        try {
            check(address, allowed);
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.PROVIDER_UNREACHABLE) {
                throw problem;
            }
        }
    }

    private static Problem refused(URI address, String why, @Nullable String action) {
        var problem =
                new Problem(ErrorCode.ADDRESS_NOT_ALLOWED, "'" + AllowedAddresses.place(address) + "' " + why + ".");
        return problem.withAction(action == null ? "Use the Git host's own address" : action, null);
    }

    private static void checkForm(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            throw new Problem(
                    ErrorCode.INVALID_URL,
                    "The address must begin with https:// or http://; other schemes are not used.");
        }
        if (address.getRawUserInfo() != null) {
            throw new Problem(
                    ErrorCode.INVALID_URL, "The address must not carry a user name or password before the host.");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw new Problem(ErrorCode.INVALID_URL, "The address names no host that could be called.");
        }
    }

    private List<InetAddress> resolve(String host) {
        try {
            String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return List.of(lookup.addresses(name));
        } catch (UnknownHostException unknown) {
            throw new Problem(
                    ErrorCode.PROVIDER_UNREACHABLE,
                    "The host '" + host + "' has no address: its name is wrong or the name server does not answer.");
        }
    }
}
