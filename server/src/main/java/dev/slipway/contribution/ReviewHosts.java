package dev.slipway.contribution;

import dev.slipway.host.Provider;
import dev.slipway.host.ReviewHost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The adapters of the port, by the kind of host. */
@Component
class ReviewHosts {
    private final Map<String, ReviewHost> hosts;

    ReviewHosts(List<ReviewHost> hosts) {
        this.hosts = hosts.stream().collect(Collectors.toUnmodifiableMap(ReviewHost::key, Function.identity()));
    }

    /** @throws Problem {@code INVALID_REQUEST} for a kind of host that has no merge requests */
    ReviewHost of(Provider provider) {
        var host = hosts.get(provider.type());
        if (host == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Slipway makes no merge requests at '" + provider.name() + "' yet, which is of the kind "
                            + provider.type() + ". Copy the text into the repository by hand.");
        }
        return host;
    }
}
