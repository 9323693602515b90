package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

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

    /** Every address of the name has to be fine: which of them a connection takes is not ours to choose. */
    void check(URI address, AllowedAddresses allowed) {
        checkForm(address);
        var addresses = resolve(address.getHost());
        if (!allowed.contains(address) && !addresses.stream().allMatch(AddressRanges::isPublic)) {
            throw new Problem(
                            ErrorCode.ADDRESS_NOT_ALLOWED,
                            "'" + AllowedAddresses.place(address)
                                    + "' is a private, local or reserved address, and those are not called unless an"
                                    + " administrator allowed exactly this host and port.")
                    .withAction(
                            "Ask an administrator to allow this address for the Git host, or use its public one", null);
        }
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
