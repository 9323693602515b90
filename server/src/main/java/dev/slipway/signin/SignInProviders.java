package dev.slipway.signin;

import dev.slipway.credential.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The account's sign-in provider, its secret sealed. */
@Component
public final class SignInProviders {
    private static final String PURPOSE = "sign-in-application";

    private final ProviderStore store;
    private final Vault vault;

    SignInProviders(ProviderStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Empty until the installation has been set up. */
    public Optional<SignInProvider> find() {
        return store.find()
                .map(row -> new SignInProvider(
                        row.name(),
                        row.baseUrl(),
                        row.clientId(),
                        vault.open(PURPOSE, row.baseUrl().toString(), row.clientSecret()),
                        row.privateAddress()));
    }

    /** Puts it in place of whichever there was. */
    public void save(SignInProvider provider) {
        byte[] secret = vault.seal(PURPOSE, provider.baseUrl().toString(), provider.clientSecret());
        store.save(new ProviderStore.Row(
                provider.name(), provider.baseUrl(), provider.clientId(), secret, provider.privateAddress()));
    }
}
