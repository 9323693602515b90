package dev.slipway.candidate;

import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The adapters for listings, by the kind of host. */
@Component
class GroupHosts {
    private final Map<String, GroupHost> adapters;

    GroupHosts(List<GroupHost> adapters) {
        this.adapters = adapters.stream().collect(Collectors.toUnmodifiableMap(GroupHost::key, Function.identity()));
    }

    /** @throws Problem {@code INVALID_REQUEST} for a kind of host that has no listings */
    GroupHost of(Provider provider) {
        var adapter = adapters.get(provider.type());
        if (adapter == null) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Projects of '" + provider.name() + "' cannot be listed here; paste a project's URL instead.");
        }
        return adapter;
    }
}
