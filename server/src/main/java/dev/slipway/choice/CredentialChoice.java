package dev.slipway.choice;

import dev.slipway.keychain.Credential;
import dev.slipway.keychain.Keychain;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names of the credentials that the space may use. */
@Component
class CredentialChoice implements TypeOfInput {
    private final Keychain keychain;

    CredentialChoice(Keychain keychain) {
        this.keychain = keychain;
    }

    @Override
    public Set<String> names() {
        return Set.of("credentials");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        var providers = asked.input().extras().credentialProviders();
        return Choice.ofTexts(
                keychain.usable(asked.space().id()).stream()
                        .filter(each ->
                                providers.isEmpty() || providers.stream().anyMatch(each.cloudType()::equalsIgnoreCase))
                        .map(Credential::name)
                        .toList(),
                asked);
    }
}
