package dev.slipway.webhook;

import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The adapters of the port, by the kind of host. */
@Component
class HookHosts {
    private final Providers providers;
    private final Map<String, HookHost> hosts;

    HookHosts(Providers providers, List<HookHost> hosts) {
        this.providers = providers;
        this.hosts = hosts.stream().collect(Collectors.toUnmodifiableMap(HookHost::key, Function.identity()));
    }

    Provider provider(ProviderId id) {
        return providers.byId(id);
    }

    /** Empty for kinds of hosts that have no hooks. */
    Optional<HookHost> of(Provider provider) {
        return of(provider.type());
    }

    Optional<HookHost> of(String type) {
        return Optional.ofNullable(hosts.get(type));
    }
}
